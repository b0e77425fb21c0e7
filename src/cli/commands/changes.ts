import type { Command } from 'commander';
import { type Changes, changesSince } from '../../reconcile/changes.js';
import { inWords } from '../given-dates.js';
import { writeJson, writeLine } from '../output.js';
import { reconciliationOfStore, type StoreOptions } from '../store-reconciliation.js';

interface Options extends StoreOptions {
  readonly since: string;
  readonly until?: string;
  readonly json?: true;
}

/** `crossbearing changes`: what accounts published since a date changed, and where one more would tell most. */
export function register(program: Command): void {
  program
    .command('changes')
    .description(
      'show what accounts published since a date changed, and which series nobody has told of for long',
    )
    .requiredOption('--since <date>', 'what was known by this date is the base (an EDTF date: 2019-09)')
    .option('--until <date>', 'what is known by this date is compared (default: everything)')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON')
    .action(async (options: Options) => {
      const { claims, situation } = await reconciliationOfStore(options);
      const changes = inWords(() => changesSince(claims, situation, options.since, options.until));
      if (options.json) await writeJson(changes);
      else await writeLine(changesInWords(changes));
    });
}

function changesInWords({ moved, upheavals, newConflicts, settledConflicts, stale }: Changes): string {
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
  const lines = [
    ...part(
      'Changed',
      moved.map(({ says }) => says),
    ),
    ...part(
      'Sudden',
      upheavals.map(({ says }) => says),
    ),
    ...part(
      'New conflicts',
      newConflicts.map(({ says }) => says),
    ),
    ...part(
      'Conflicts no longer there',
      settledConflicts.map(({ says }) => says),
    ),
    ...part(
      'Quiet, the least known first',
      stale.map(({ says }) => says),
    ),
  ];
  return lines.length === 0 ? 'Nothing has changed.' : lines.join('\n');
}
