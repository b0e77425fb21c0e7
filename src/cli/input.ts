import type { Account } from '../accounts/account.js';
import { effectOf, type Problem, problemText } from '../accounts/problem.js';
import { readAccounts } from '../accounts/read-accounts.js';
import { walkFiles } from '../files/walk-files.js';
import { paint, say, warn } from './output.js';

/** What was left out while reading, for the exit code and the last line of a run. */
export interface Leftovers {
  count: number;
}

/**
 * Accounts of files, folders and "-" in path order, one after the other, so that memory does not grow with their number.
 * Each thing left out is named on standard error and counted.
 */
export async function* readInputs(paths: readonly string[], leftovers: Leftovers): AsyncGenerator<Account> {
  for await (const found of walkFiles([...paths])) {
    if ('problem' in found) {
      reportProblem(found.problem, leftovers);
      continue;
    }
    const { accounts, problems } = readAccounts(found.bytes, { fileName: found.path });
    for (const problem of problems) reportProblem(problem, leftovers);
    yield* accounts;
  }
}

/** Names what is wrong on standard error; what was left out with it counts, what nobody asked for does not. */
export function reportProblem(problem: Problem, leftovers: Leftovers): void {
  const effect = effectOf(problem);
  if (effect === 'skipped') say(paint.dim(`skipped: ${problemText(problem)}`));
  else warn(problemText(problem));
  if (effect !== 'skipped') leftovers.count++;
}

export function sayLeftovers(leftovers: Leftovers): void {
  if (leftovers.count > 0)
    say(
      `${leftovers.count} ${leftovers.count === 1 ? 'input was' : 'inputs were'} left out; the rest was read.`,
    );
}
