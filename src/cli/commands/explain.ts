import type { Command } from 'commander';
import { credibilityInWords } from '../../grading/credibility-in-words.js';
import { explainEstimate } from '../../reconcile/explain.js';
import { inWords } from '../given-dates.js';
import { writeJson, writeLine } from '../output.js';
import { reconciliationOfStore, type StoreOptions } from '../store-reconciliation.js';
import { UserError } from '../user-error.js';

interface Options extends StoreOptions {
  readonly date?: string;
  readonly json?: true;
}

/** `crossbearing explain`: why a series has the value it has, or why claims clash. */
export function register(program: Command): void {
  program
    .command('explain')
    .description(
      'say why a series has the value it has on a date, claim by claim, or what a conflict is about',
    )
    .argument('<id>', 'id of a series or of a conflict (crossbearing series --json, conflicts --json)')
    .option('--date <date>', 'date of the estimate (default: the last one)')
    .option(
      '-s, --situation <file>',
      "situation file (default: the project's situation.yaml, if there is one)",
    )
    .option('--store <dir>', 'folder of the project', '.')
    .option('--json', 'print as JSON')
    .action(async (id: string, options: Options) => {
      const { reconciliation, claims } = await reconciliationOfStore(options);
      const conflict = reconciliation.conflicts.find((one) => one.id === id);
      if (conflict) {
        const involved = claims.filter((claim) => conflict.claims.includes(claim.id));
        if (options.json) await writeJson({ conflict, claims: involved });
        else
          await writeLine(
            [
              conflict.says,
              ...involved.map(({ account, start, end, text }) => `  ${account} ${start}–${end}: “${text}”`),
            ].join('\n'),
          );
        return;
      }
      const explanation = inWords(() => explainEstimate(reconciliation, claims, id, options.date));
      if (!explanation)
        throw new UserError(
          `no series or conflict ${id}${options.date ? ` with an estimate by ${options.date}` : ''}; "crossbearing series --json" lists the ids`,
        );
      if (options.json) await writeJson(explanation);
      else
        await writeLine(
          [
            explanation.says,
            ...explanation.claims.flatMap(({ says, credibility }) => [
              `  ${says}`,
              ...(credibility ? [`      ${credibilityInWords(credibility)}`] : []),
            ]),
            ...(explanation.kept ?? []).map((says) => `  Kept: ${says}`),
            ...explanation.conflicts.map(({ says }) => `  Conflict: ${says}`),
          ].join('\n'),
        );
    });
}
