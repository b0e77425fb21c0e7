import { sql } from 'kysely';
import { type Pair, pairOf } from '../../lineage/pair.js';
import { rules } from '../../lineage/rules.js';
import type { Store } from '../open-store.js';
import { type Ends, neighbourhood, stillNear } from './neighbours.js';
import { addPairs, type LinkedPair, pairsOf, removePairs } from './pairs.js';
import type { SideShelf } from './side-shelf.js';

/** Puts one account into the index, compares it with its neighbours, and parts those it comes between; gives the links these made. */
export async function indexAccount(
  { db }: Store,
  shelf: SideShelf,
  {
    id,
    published,
    version,
  }: { readonly id: string; readonly published: string | null; readonly version: string },
): Promise<LinkedPair[]> {
  const side = (await shelf.sides([id])).get(id)!;
  const fingerprints = [...side.fingerprints];
  return db.transaction().execute(async (trx) => {
    const { near, parted } = await neighbourhood(trx, id, fingerprints);
    await trx
      .insertInto('lineage_accounts')
      .values({ account_id: id, version, published, fingerprints })
      .execute();
    await sql`insert into lineage_fingerprints
      select fingerprint, ${id} from unnest(${fingerprints}::integer[]) as given (fingerprint)`.execute(trx);
    const sides = await shelf.sides(near, trx);
    await addPairs(
      trx,
      [...sides.values()].flatMap((other) => pairOf(side, other, rules) ?? []),
    );
    const known = await knownPairs(trx, parted);
    const still = await stillNear(
      trx,
      known.map(({ a, b }) => [a, b]),
    );
    return removePairs(
      trx,
      known.filter(({ a, b }) => !still.has(`${a} ${b}`)),
    );
  });
}

/** Takes one account out of the index; those it stood between are compared. Gives the links it made. */
export async function unindexAccount({ db }: Store, shelf: SideShelf, id: string): Promise<LinkedPair[]> {
  const { fingerprints } = await db
    .selectFrom('lineage_accounts')
    .select('fingerprints')
    .where('account_id', '=', id)
    .executeTakeFirstOrThrow();
  return db.transaction().execute(async (trx) => {
    const { parted } = await neighbourhood(trx, id, fingerprints);
    const removed = await removePairs(trx, await pairsOf(trx, [id]));
    await sql`delete from lineage_fingerprints
      where fingerprint = any(${fingerprints}::integer[]) and account_id = ${id}`.execute(trx);
    await trx.deleteFrom('lineage_accounts').where('account_id', '=', id).execute();
    const known = new Set((await knownPairs(trx, parted)).map(({ a, b }) => `${a} ${b}`));
    const near = await stillNear(
      trx,
      parted.filter(([a, b]) => !known.has(`${a} ${b}`)),
    );
    const met: Pair[] = [];
    for (const [a, b] of parted) {
      if (!near.has(`${a} ${b}`)) continue;
      const sides = await shelf.sides([a, b], trx);
      const pair = pairOf(sides.get(a)!, sides.get(b)!, rules);
      if (pair) met.push(pair);
    }
    await addPairs(trx, met);
    return removed;
  });
}

async function knownPairs(
  db: Store['db'],
  ends: readonly Ends[],
): Promise<Pick<Pair, 'a' | 'b' | 'strong'>[]> {
  if (ends.length === 0) return [];
  const { rows } = await sql<Pick<Pair, 'a' | 'b' | 'strong'>>`select pair.a, pair.b, strong
    from lineage_pairs as pair
    join unnest(${ends.map(([a]) => a)}::text[], ${ends.map(([, b]) => b)}::text[]) as asked (a, b)
      on pair.a = asked.a and pair.b = asked.b`.execute(db);
  return rows;
}
