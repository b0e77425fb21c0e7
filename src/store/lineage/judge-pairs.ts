import { sql } from 'kysely';
import { linkPairs } from '../../lineage/link-pairs.js';
import { eldestOf } from '../../lineage/pair.js';
import type { Source } from '../../situation/schema.js';
import { shortHash } from '../hash.js';
import type { Store } from '../open-store.js';
import { storableJson } from '../storable.js';
import { type LinkedPair, pairsOf } from './pairs.js';
import type { SideShelf } from './side-shelf.js';

/** Pairs judged at once. */
const CHUNK = 200;

/**
 * Makes links of the pairs that were not judged since something changed that bears on them: of all, or, where nothing else can have
 * been judged otherwise, of those that wait. Gives the pairs with the links they made before.
 */
export async function judgePairs(
  { db }: Store,
  shelf: SideShelf,
  version: string,
  sources: readonly Source[],
  waitingAlone = false,
): Promise<LinkedPair[]> {
  const judged = shortHash([version, sources.map(({ name, aliases, domains }) => [name, aliases, domains])]);
  const found: LinkedPair[] = [];
  for (;;) {
    const waiting = await db
      .selectFrom('lineage_pairs')
      .select(['a', 'b', 'link'])
      .$if(waitingAlone, (query) => query.where('judged', 'is', null))
      .$if(!waitingAlone, (query) => query.where('judged', 'is distinct from', judged))
      .orderBy('a')
      .orderBy('b')
      .limit(CHUNK)
      .execute();
    if (waiting.length === 0) return found;
    const ids = [...new Set(waiting.flatMap(({ a, b }) => [a, b]))];
    const pairs = await pairsOf(db, ids);
    const sides = await dated(db, await shelf.sides(ids));
    const around = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const surroundings = {
      eldest: await eldestAmong(db, around),
      publishers: await publishersOf(db, around),
    };
    const links = linkPairs(sides, pairs, surroundings, sources);
    await sql`update lineage_pairs as pair set judged = ${judged}, link = found.link::json
      from unnest(${links.map(({ pair }) => pair.a)}::text[], ${links.map(({ pair }) => pair.b)}::text[],
        ${links.map(({ link }) => (link ? storableJson(link) : null))}::text[]) as found (a, b, link)
      where pair.a = found.a and pair.b = found.b`.execute(db);
    found.push(...waiting);
  }
}

type Sides = Awaited<ReturnType<SideShelf['sides']>>;

/** With the dates the accounts are taken to be of. */
async function dated(db: Store['db'], sides: Sides): Promise<Sides> {
  const rows = await db
    .selectFrom('lineage_accounts')
    .select(['account_id', 'published'])
    .where('account_id', '=', ({ fn, val }) => fn.any(val([...sides.keys()])))
    .where('published', 'is not', null)
    .execute();
  const published = new Map(rows.map((row) => [row.account_id, row.published!]));
  return new Map(
    [...sides].map(([id, side]) => {
      const date = published.get(id);
      return [id, date === undefined ? side : { ...side, published: date }];
    }),
  );
}

async function eldestAmong(db: Store['db'], accounts: readonly string[]) {
  const rows = await db
    .selectFrom('lineage_pairs')
    .select(['a', 'b', 'strong'])
    .where('strong', '=', true)
    .where('b', '=', ({ fn, val }) => fn.any(val([...accounts])))
    .execute();
  return eldestOf(rows);
}

async function publishersOf(db: Store['db'], accounts: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'publisher'])
    .where('publisher', 'is not', null)
    .where('id', '=', ({ fn, val }) => fn.any(val([...accounts])))
    .execute();
  return new Map(rows.map(({ id, publisher }) => [id, publisher!]));
}
