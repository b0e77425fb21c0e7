import { type Kysely, sql } from 'kysely';
import { NEIGHBOURS } from '../../lineage/fingerprint-index.js';
import { LEAST_SHARED } from '../../lineage/lineage.js';
import type { Database } from '../schema.js';

/** Two accounts, the first before the second. */
export type Ends = readonly [a: string, b: string];

/** What stands around an account in the index. */
export interface Neighbourhood {
  /** Accounts that share enough fingerprints with it as neighbours. */
  readonly near: readonly string[];
  /** Pairs that are neighbours over a fingerprint without it, and no longer with it. */
  readonly parted: readonly Ends[];
}

/** The neighbourhood of an account with these fingerprints, be it in the index or not. */
export async function neighbourhood(
  db: Kysely<Database>,
  account: string,
  fingerprints: readonly number[],
): Promise<Neighbourhood> {
  const { rows } = await sql<{ fingerprint: number; before: string[]; after: string[] }>`
    select fingerprint,
      array(select account_id from lineage_fingerprints as one
        where one.fingerprint = asked.fingerprint and account_id < ${account}
        order by account_id desc limit ${NEIGHBOURS}) as before,
      array(select account_id from lineage_fingerprints as one
        where one.fingerprint = asked.fingerprint and account_id > ${account}
        order by account_id limit ${NEIGHBOURS}) as after
    from unnest(${[...fingerprints]}::integer[]) as asked (fingerprint)`.execute(db);
  const shared = new Map<string, number>();
  const parted = new Map<string, Ends>();
  for (const { before, after } of rows) {
    for (const other of [...before, ...after]) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const [i, a] of before.entries()) {
      const b = after[NEIGHBOURS - 1 - i];
      if (b !== undefined) parted.set(`${a} ${b}`, [a, b]);
    }
  }
  const near = [...shared].filter(([, count]) => count >= LEAST_SHARED).map(([other]) => other);
  return { near: near.sort(), parted: [...parted.values()] };
}

/** Of pairs in the index those that share enough fingerprints as neighbours. */
export async function stillNear(db: Kysely<Database>, pairs: readonly Ends[]): Promise<Set<string>> {
  if (pairs.length === 0) return new Set();
  const { rows } = await sql<{ a: string; b: string }>`
    select pair.a, pair.b
    from unnest(${pairs.map(([a]) => a)}::text[], ${pairs.map(([, b]) => b)}::text[]) as pair (a, b)
    join lineage_accounts on account_id = pair.a
    where (
      select count(*) from unnest(fingerprints) as asked (fingerprint)
      where exists (select from lineage_fingerprints as one
          where one.fingerprint = asked.fingerprint and one.account_id = pair.b)
        and (select count(*) from (select from lineage_fingerprints as one
          where one.fingerprint = asked.fingerprint
            and one.account_id > pair.a collate "C" and one.account_id < pair.b collate "C"
          limit ${NEIGHBOURS}) as between_them) < ${NEIGHBOURS}
    ) >= ${LEAST_SHARED}`.execute(db);
  return new Set(rows.map(({ a, b }) => `${a} ${b}`));
}
