import type { Account } from '../../accounts/account.js';
import { accountOf } from '../account-row.js';
import type { Store } from '../open-store.js';

/** An account as a list shows it. */
export interface AccountEntry {
  readonly id: string;
  /** Its own among all accounts: where two files are called "03", one is "03 (7v2k9q)". */
  readonly name: string;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string;
  /** Whether its source says it still; a superseded one is kept beside what took its place. */
  readonly present: boolean;
  /** Ids of what the same source said just before and just after. */
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
}

/** All accounts by name, or those of the ids given. */
export async function listAccounts({ db }: Store, ids?: readonly string[]): Promise<AccountEntry[]> {
  if (ids?.length === 0) return [];
  const rows = await db
    .selectFrom('accounts')
    .innerJoin('account_states', 'account_states.account_id', 'accounts.id')
    .select(['id', 'name', 'path', 'title', 'publisher', 'url', 'accounts.published', 'language', 'present'])
    .$if(ids !== undefined, (query) => query.where('id', '=', ({ fn, val }) => fn.any(val([...ids!]))))
    .orderBy('name')
    .orderBy('id')
    .execute();
  const history = await readHistory(db);
  return rows.map((row) => ({
    ...row,
    published: row.published?.edtf ?? null,
    supersedes: [...(history.get(row.id)?.before ?? [])].sort(),
    supersededBy: [...(history.get(row.id)?.after ?? [])].sort(),
  }));
}

/** An account of a list with its text; undefined where there is none of that id. */
export async function findAccount(
  { db }: Store,
  entry: Pick<AccountEntry, 'id' | 'name'>,
): Promise<Account | undefined> {
  const row = await db
    .selectFrom('accounts')
    .select(['id', 'text', 'title', 'url', 'publisher', 'author', 'published'])
    .select(['language', 'furniture', 'headings', 'tables'])
    .where('id', '=', entry.id)
    .executeTakeFirst();
  return row && accountOf(row, entry.name);
}

/** What stands next to an account's content in the sequence of any origin that said it. */
async function readHistory(
  db: Store['db'],
): Promise<Map<string, { before: Set<string>; after: Set<string> }>> {
  const steps = await db
    .selectFrom('edition_order')
    .select(['account_id', 'supersedes'])
    .where('supersedes', 'is not', null)
    .execute();
  const history = new Map<string, { before: Set<string>; after: Set<string> }>();
  const of = (id: string) => {
    if (!history.has(id)) history.set(id, { before: new Set(), after: new Set() });
    return history.get(id)!;
  };
  for (const { account_id: later, supersedes: earlier } of steps) {
    of(later).before.add(earlier!);
    of(earlier!).after.add(later);
  }
  return history;
}
