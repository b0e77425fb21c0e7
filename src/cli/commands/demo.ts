import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Run } from '../command-file.js';
import { exitCode } from '../exit-codes.js';
import { paint, say } from '../output.js';
import { packageFolder } from '../package-folder.js';
import { hasScreen } from '../screen.js';
import { UserError } from '../user-error.js';

/** `crossbearing demo`: the bundled sample, from its files to its report and to the workbench. */
export function register(program: Command, run: Run): void {
  program
    .command('demo')
    .description('build the bundled sample in a temporary folder and open the workbench on it')
    .option('--folder <dir>', 'folder to build it in (default: a new one among the temporary files)')
    .option('--no-open', 'do not open the workbench: only write the report')
    .action(async (options: { folder?: string; open: boolean }) => {
      const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'crossbearing-demo-'));
      mkdirSync(folder, { recursive: true });
      const report = join(folder, 'report.html');
      const steps = [
        ['init', folder, '--template', 'northeast-syria'],
        ['add', join(packageFolder, 'samples', 'northeast-syria', 'accounts'), '--store', folder],
        ['build', '--store', folder],
        ['report', '--store', folder, '-o', report],
      ];
      for (const step of steps) {
        say(paint.dim(`$ crossbearing ${step.join(' ')}`));
        const code = await run(step);
        // One file of the sample is broken on purpose; the rest goes in.
        if (code !== exitCode.ok && code !== exitCode.partial)
          throw new UserError(`the demo stopped at "${step[0]}"`, exitCode.failed);
      }
      process.exitCode = exitCode.ok;
      say(`The report: ${report}`);
      if (options.open && hasScreen()) await run(['serve', '--project', folder]);
      else say(`The workbench: crossbearing serve --project ${folder}`);
    });
}
