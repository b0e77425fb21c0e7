import type { Command } from 'commander';
import { countWords } from '../../publish/words/count-words.js';
import { type BuildWork, buildStore } from '../../store/build.js';
import { forgetReadings } from '../../store/forget-readings.js';
import { readStatus } from '../../store/queries/status.js';
import { exitCode } from '../exit-codes.js';
import { extractorFor } from '../extractor.js';
import { say, writeJson } from '../output.js';
import { progressBar } from '../progress.js';
import { withStore } from '../project-store.js';
import { loadSituation } from '../situation-file.js';
import { statusInWords } from '../status-in-words.js';

interface Options {
  readonly situation?: string;
  readonly store: string;
  readonly again?: boolean;
  readonly json?: boolean;
}

/** `crossbearing build`: claims, series and conflicts of the accounts in the store. */
export function register(program: Command): void {
  program
    .command('build')
    .description('read the claims of the accounts in the store and reconcile them; only what changed is done')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--again', 'read every account anew')
    .option('--json', 'print how the store stands as JSON')
    .action(async (options: Options) => {
      const { situation } = loadSituation(options.situation, options.store);
      const extractor = extractorFor(situation);
      const { work, status } = await withStore(options.store, { create: false }, async (store) => {
        if (options.again) await forgetReadings(store);
        const progress = progressBar('reading');
        const work = await buildStore(store, situation, {
          ...extractor,
          onProgress: ({ total, label }) => {
            progress.total(total + 1);
            progress.step(label || 'reconciling');
          },
        });
        progress.stop();
        return { work, status: await readStatus(store, extractor.extractor) };
      });
      if (options.json) await writeJson(status);
      say(workInWords(work));
      if (work.failed > 0) process.exitCode = exitCode.partial;
      for (const line of statusInWords(status)) say(line);
    });
}

function workInWords({ read, failed, reconciled }: BuildWork): string {
  if (read === 0 && !reconciled) return 'Nothing has changed since the last build.';
  const accounts = `${countWords(read, 'account')} read`;
  const trouble = failed > 0 ? `, ${failed} of them in vain` : '';
  return `${accounts}${trouble}${reconciled ? ' and reconciled' : ''}.`;
}
