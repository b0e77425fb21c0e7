import { sql } from 'kysely';
import { knowledgeFiles } from '../../situation/knowledge.generated.js';
import type { Source } from '../../situation/schema.js';
import { shortHash } from '../hash.js';
import type { Store } from '../open-store.js';
import { indexAccount, unindexAccount } from './index-account.js';
import { judgePairs } from './judge-pairs.js';
import { judgeAround, type LinkedPair, pairsOf } from './pairs.js';
import { SideShelf } from './side-shelf.js';

export interface LineageOptions {
  /** What the index is made by (see `lineageVersion`). */
  readonly version: string;
  readonly sources: readonly Source[];
  readonly onProgress?: (done: number, total: number) => void;
}

/** What an index of copies is made by: the product, and what it knows of words and of copies. */
export function lineageVersion(product: readonly string[] = []): string {
  const known = Object.entries(knowledgeFiles).filter(([path]) => /lineage|credits|standing-text/.test(path));
  return shortHash([product, known]);
}

/**
 * Brings the links among the present accounts up to date: accounts that came or went since are put into the index or taken
 * out one by one, each in a transaction of its own, and only the pairs are judged that this bears on. The same accounts give
 * the same links in whatever order they came. Gives how many accounts came and went.
 */
export async function syncLineage(
  store: Store,
  options: LineageOptions,
): Promise<{ added: number; removed: number }> {
  const { version, sources, onProgress } = options;
  const { db } = store;
  if (await madeByOther(store, version)) await forgetLineage(store);
  const known = new Map(
    (await db.selectFrom('lineage_accounts').select(['account_id', 'published']).execute()).map((row) => [
      row.account_id,
      row.published,
    ]),
  );
  const present = await presentAccounts(store);
  const added = present.filter(({ id }) => !known.has(id));
  const here = new Set(present.map(({ id }) => id));
  const gone = [...known.keys()].filter((id) => !here.has(id));
  const shelf = new SideShelf(db);
  for (const id of gone) await unindexAccount(store, shelf, id);
  for (const [done, account] of added.entries()) {
    onProgress?.(done, added.length);
    await indexAccount(store, shelf, { ...account, version });
  }
  await redate(
    store,
    present.filter(({ id, published }) => known.has(id) && known.get(id) !== published),
  );
  await judgePairs(store, shelf, version, sources);
  return { added: added.length, removed: gone.length };
}

/**
 * The same where only some accounts came or went, of an index that was up to date. Gives the pairs whose links may be others now, with
 * the links they made; undefined where the index is another's.
 */
export async function moveLineage(
  store: Store,
  came: readonly string[],
  went: readonly string[],
  { version, sources }: LineageOptions,
): Promise<LinkedPair[] | undefined> {
  // All are of one version, as all are forgotten together.
  const any = await store.db.selectFrom('lineage_accounts').select('version').limit(1).executeTakeFirst();
  if (any && any.version !== version) return undefined;
  const shelf = new SideShelf(store.db);
  const moved: LinkedPair[] = [];
  for (const id of went) moved.push(...(await unindexAccount(store, shelf, id)));
  for (const account of await presentAccounts(store, came))
    moved.push(...(await indexAccount(store, shelf, { ...account, version })));
  moved.push(...(await judgePairs(store, shelf, version, sources, true)));
  // Of what was judged and removed, or removed and met again, the first link is what there was.
  return [...new Map([...moved].reverse().map((pair) => [`${pair.a} ${pair.b}`, pair])).values()];
}

interface PresentAccount {
  readonly id: string;
  /** EDTF: what the account states, else what its claims take it to be. */
  readonly published: string | null;
}

async function presentAccounts({ db }: Store, ids?: readonly string[]): Promise<PresentAccount[]> {
  const { rows } = await sql<PresentAccount>`select id, coalesce(accounts.published->>'edtf',
      (select min(body->>'published') from claims where claims.account_id = accounts.id)) as published
    from accounts where ${ids ? sql`id = any(${[...ids]})` : sql`id in (select account_id from account_states where present)`}
    order by id`.execute(db);
  return rows;
}

async function madeByOther({ db }: Store, version: string): Promise<boolean> {
  const other = await db
    .selectFrom('lineage_accounts')
    .select('account_id')
    .where('version', '<>', version)
    .limit(1)
    .executeTakeFirst();
  return other !== undefined;
}

/** Decisions stay: they are people's. */
async function forgetLineage({ db }: Store): Promise<void> {
  await sql`truncate lineage_pairs, lineage_fingerprints, lineage_accounts`.execute(db);
}

async function redate({ db }: Store, accounts: readonly PresentAccount[]): Promise<void> {
  for (const { id, published } of accounts) {
    await db.updateTable('lineage_accounts').set({ published }).where('account_id', '=', id).execute();
    await judgeAround(
      db,
      (await pairsOf(db, [id])).map((pair) => ({ ...pair, strong: false })),
    );
  }
}
