import type { Account } from '../accounts/account.js';
import { readAccounts } from '../accounts/read-accounts.js';
import { walkFiles } from '../files/walk-files.js';
import { type Leftovers, reportProblem } from './leftovers.js';

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
