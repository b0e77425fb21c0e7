import { type Kysely, type Selectable, sql } from 'kysely';
import type { Link } from '../../lineage/family.js';
import type { Pair } from '../../lineage/pair.js';
import { insertRows } from '../insert-rows.js';
import type { Database } from '../schema.js';
import { storableJson } from '../storable.js';
import type { LineagePairs } from './lineage-tables.js';

/** Keeps pairs that are new, and lets all be judged anew whose judgement they may change. */
export async function addPairs(db: Kysely<Database>, pairs: readonly Pair[]): Promise<void> {
  await insertRows(
    db,
    'lineage_pairs',
    pairs.map(({ a, b, passages, strong }) => ({
      a,
      b,
      strong,
      passages: storableJson(passages.map((one) => [one.a, one.aEnd, one.b, one.bEnd, one.same])),
    })),
  );
  await judgeAround(db, pairs);
}

/** Two accounts and the link they make, if any. */
export interface LinkedPair {
  readonly a: string;
  readonly b: string;
  readonly link: Link | null;
}

/** Removes pairs, as `addPairs` adds them; gives the links they made. */
export async function removePairs(
  db: Kysely<Database>,
  pairs: readonly Pick<Pair, 'a' | 'b' | 'strong'>[],
): Promise<LinkedPair[]> {
  if (pairs.length === 0) return [];
  await judgeAround(db, pairs);
  const { rows } = await sql<LinkedPair>`delete from lineage_pairs as pair
    using unnest(${pairs.map(({ a }) => a)}::text[], ${pairs.map(({ b }) => b)}::text[]) as gone (a, b)
    where pair.a = gone.a and pair.b = gone.b returning pair.a, pair.b, link`.execute(db);
  return rows;
}

/** The pairs any of the accounts is in. */
export async function pairsOf(db: Kysely<Database>, accounts: readonly string[]): Promise<Pair[]> {
  const rows = await db
    .selectFrom('lineage_pairs')
    .select(['a', 'b', 'passages', 'strong'])
    .where(({ or, eb, fn, val }) =>
      or([eb('a', '=', fn.any(val([...accounts]))), eb('b', '=', fn.any(val([...accounts])))]),
    )
    .orderBy('a')
    .orderBy('b')
    .execute();
  return rows.map(pairOfRow);
}

/**
 * What is standing text in an account shows by the others that have it, and a strong pair makes two of those others one:
 * so a pair matters to all pairs of its two accounts, a strong one to those of their neighbours too.
 */
export async function judgeAround(
  db: Kysely<Database>,
  pairs: readonly Pick<Pair, 'a' | 'b' | 'strong'>[],
): Promise<void> {
  if (pairs.length === 0) return;
  const ends = (of: typeof pairs) => [...new Set(of.flatMap(({ a, b }) => [a, b]))];
  const strong = ends(pairs.filter((pair) => pair.strong));
  await sql`with touched as (
      select unnest(${ends(pairs)}::text[]) as id
      union select b from lineage_pairs where a = any(${strong}::text[])
      union select a from lineage_pairs where b = any(${strong}::text[])
    )
    update lineage_pairs set judged = null
    where judged is not null and (a in (select id from touched) or b in (select id from touched))`.execute(
    db,
  );
}

function pairOfRow(row: Pick<Selectable<LineagePairs>, 'a' | 'b' | 'passages' | 'strong'>): Pair {
  const passages = row.passages.map(([a, aEnd, b, bEnd, same]) => ({ a, aEnd, b, bEnd, same }));
  return { a: row.a, b: row.b, passages, strong: row.strong };
}
