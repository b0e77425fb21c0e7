import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from 'commander';
import { say, writeJson } from '../output.js';
import { packageFolder } from '../package-folder.js';
import { UserError } from '../user-error.js';

/** `crossbearing init`: a new project folder with a situation file to start from. */
export function register(program: Command): void {
  program
    .command('init')
    .description('start a project: a folder with a situation file to correct')
    .argument('[dir]', 'folder of the project', '.')
    .option('-t, --template <name>', `situation to start from: ${templateNames().join(', ')}`, 'empty')
    .option('--json', 'print what was written as JSON')
    .action(async (dir: string, options: { template: string; json?: boolean }) => {
      const names = templateNames();
      if (!names.includes(options.template))
        throw new UserError(`no template is called ${options.template}; there are: ${names.join(', ')}`);
      const target = join(dir, 'situation.yaml');
      if (existsSync(target)) throw new UserError(`${target} is there already; remove it to start anew`);
      try {
        mkdirSync(dir, { recursive: true });
        writeFileSync(
          target,
          readFileSync(join(templatesFolder(), options.template, 'situation.yaml'), 'utf8'),
        );
      } catch (error) {
        throw new UserError(`cannot write ${target}: ${(error as Error).message}`);
      }
      if (options.json) await writeJson({ situation: target, template: options.template });
      say(`Wrote ${target} from the template ${options.template}.`);
      say(
        `Next: crossbearing add ACCOUNTS... && crossbearing build${dir === '.' ? '' : `   (in ${relative('.', dir) || dir})`}`,
      );
    });
}

function templateNames(): string[] {
  return readdirSync(templatesFolder()).sort();
}

function templatesFolder(): string {
  return join(packageFolder, 'templates');
}
