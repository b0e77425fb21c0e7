import type { Command } from 'commander';
import { readStatus } from '../../store/queries/status.js';
import { installedExtractor } from '../installed-extractor.js';
import { writeJson, writeLine } from '../output.js';
import { withStore } from '../project-store.js';
import { loadSituation } from '../situation-file.js';
import { statusInWords } from '../status-in-words.js';

interface Options {
  readonly situation?: string;
  readonly store: string;
  readonly json?: boolean;
}

/** `crossbearing status`: how the project's store stands. */
export function register(program: Command): void {
  program
    .command('status')
    .description("what the project's store holds, what a build has to do, what was left out and why")
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON')
    .action(async (options: Options) => {
      const { situation } = loadSituation(options.situation, options.store);
      const status = await withStore(options.store, { create: false }, (store) =>
        readStatus(store, installedExtractor(situation)),
      );
      if (options.json) await writeJson(status);
      else for (const line of statusInWords(status)) await writeLine(line);
    });
}
