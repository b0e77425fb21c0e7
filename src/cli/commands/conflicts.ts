import type { Command } from 'commander';
import { writeJson, writeLine } from '../output.js';
import { conflictTable } from '../reconciliation-tables.js';
import { reconciliationOfStore, type StoreOptions } from '../store-reconciliation.js';
import { UserError } from '../user-error.js';

interface Options extends StoreOptions {
  readonly kind?: string;
  readonly least?: string;
  readonly asOf?: string;
  readonly json?: true;
}

/** `crossbearing conflicts`: claims that cannot all be true. */
export function register(program: Command): void {
  program
    .command('conflicts')
    .description('show claims that cannot all be true, gravest first, with the words that clash')
    .option('--kind <kind>', 'only of this kind (disjoint, part-over-whole, impossible-change...)')
    .option('--least <severity>', 'only as grave as this, 0 to 1')
    .option('--as-of <date>', 'what could be known by this date')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON')
    .action(async (options: Options) => {
      const least = Number(options.least ?? 0);
      if (!(least >= 0 && least <= 1)) throw new UserError(`a severity is from 0 to 1, not ${options.least}`);
      const { reconciliation } = await reconciliationOfStore(
        options,
        options.asOf === undefined ? {} : { asOf: options.asOf },
      );
      const conflicts = reconciliation.conflicts.filter(
        ({ kind, severity }) => severity >= least && (options.kind === undefined || kind === options.kind),
      );
      if (options.json) await writeJson({ conflicts });
      else await writeLine(conflictTable(conflicts));
    });
}
