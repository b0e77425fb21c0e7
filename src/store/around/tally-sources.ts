import type { Kysely } from 'kysely';
import type { Source } from '../../situation/schema.js';
import { insertRows } from '../insert-rows.js';
import type { Database } from '../schema.js';
import {
  type CopyLink,
  cardRow,
  type Gathered,
  gatheredOf,
  type SourceRow,
  sourceKey,
  sourcesByName,
} from '../shelf/shelve-sources.js';
import type { SourceCardBody } from '../shelf/source-card.js';
import { storableJson, storableText } from '../storable.js';

/** What some accounts make of the sources' cards and links. */
export interface SourceTelling {
  readonly rows: readonly SourceRow[];
  readonly copies: readonly CopyLink[];
}

/** Counts what accounts tell now in the place of what they told before. Records and letters of sources stay as they were. */
export async function tallySources(
  db: Kysely<Database>,
  stated: readonly Source[],
  before: SourceTelling,
  now: SourceTelling,
): Promise<void> {
  const named = sourcesByName(stated);
  const keyOf = ({ name, id }: SourceRow) => sourceKey(named, name, id);
  const keys = [...new Set([...before.rows, ...now.rows].map(keyOf))];
  const cards = await cardsOf(db, keys);
  for (const key of keys) {
    const of = (rows: readonly SourceRow[]) => rows.filter((row) => keyOf(row) === key);
    const [was, is] = [of(before.rows), of(now.rows)];
    const found = new Map<string, Gathered>();
    const source = gatheredOf(found, key, (is[0] ?? was[0])!, named.get(key.toLowerCase()));
    const card = cards.get(key);
    if (card) recall(source, card.body);
    add(source, was, -1);
    add(source, is, 1);
    const id = storableText(key);
    if (source.tally.claims === 0) {
      await db.deleteFrom('source_cards').where('id', '=', id).execute();
      continue;
    }
    const { body, ...row } = cardRow(key, card ? { ...source, name: card.name } : source, undefined);
    if (!card) await insertRows(db, 'source_cards', [{ ...row, body }]);
    else {
      const { kind, record, score, years, says, evidence, reliabilityBasis } = card.body;
      const kept = { ...JSON.parse(body), kind, record, score, years, says, evidence, reliabilityBasis };
      await db
        .updateTable('source_cards')
        .set({ claims: row.claims, body: storableJson(kept) })
        .where('id', '=', id)
        .execute();
    }
  }
  await tallyLinks(db, named, before, now);
}

async function cardsOf(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<Map<string, { readonly name: string; readonly body: SourceCardBody }>> {
  const rows = await db
    .selectFrom('source_cards')
    .select(['id', 'name', 'body'])
    .where('id', '=', ({ fn, val }) => fn.any(val(keys.map(storableText))))
    .execute();
  return new Map(rows.map(({ id, name, body }) => [id, { name, body: body as SourceCardBody }]));
}

function recall(
  source: Gathered,
  { accounts, claims, reviewed, role, newest, measures }: SourceCardBody,
): void {
  Object.assign(source.tally, { accounts, claims });
  Object.assign(source.tally.reviewed, reviewed);
  for (const one of role === 'both' ? ['publisher', 'cited'] : [role]) source.roles.add(one);
  source.newest = newest;
  for (const { id, claims: count } of measures) source.measures.set(id, count);
}

function add(source: Gathered, rows: readonly SourceRow[], sign: 1 | -1): void {
  const { tally, measures } = source;
  for (const { role, measure, review, newest, accounts, claims } of rows) {
    if (sign > 0) source.roles.add(role);
    if (sign > 0 && newest !== null && (source.newest === null || newest > source.newest))
      source.newest = newest;
    tally.accounts += sign * accounts;
    tally.claims += sign * claims;
    if (review !== 'open') tally.reviewed[review] += sign * claims;
    if (measure === null) continue;
    const count = (measures.get(measure) ?? 0) + sign * claims;
    if (count > 0) measures.set(measure, count);
    else measures.delete(measure);
  }
}

async function tallyLinks(
  db: Kysely<Database>,
  named: ReadonlyMap<string, Source>,
  before: SourceTelling,
  now: SourceTelling,
): Promise<void> {
  const moved = new Map<string, number>();
  const link = (from: string, to: string, kind: string, count: number) => {
    const key = JSON.stringify([from, to, kind]);
    if (from !== to) moved.set(key, (moved.get(key) ?? 0) + count);
  };
  for (const [{ rows, copies }, sign] of [[before, -1] as const, [now, 1] as const]) {
    for (const { role, name, id, publisher, claims } of rows)
      if (role === 'cited' && publisher !== null)
        link(sourceKey(named, name, id), sourceKey(named, publisher, null), 'citation', sign * claims);
    for (const { from, to, kind, count } of copies)
      link(sourceKey(named, from, null), sourceKey(named, to, null), kind, sign * count);
  }
  for (const [key, count] of moved) {
    if (count === 0) continue;
    const [from_id, to_id, kind] = (JSON.parse(key) as string[]).map(storableText) as [
      string,
      string,
      CopyLink['kind'],
    ];
    await db
      .insertInto('source_links')
      .values({ from_id, to_id, kind, count })
      .onConflict((conflict) =>
        conflict.columns(['from_id', 'to_id', 'kind']).doUpdateSet(({ eb, ref }) => ({
          count: eb(ref('source_links.count'), '+', count),
        })),
      )
      .execute();
  }
  await db
    .deleteFrom('source_links')
    .where('count', '<=', 0)
    .where(
      'from_id',
      'in',
      [...new Set([...moved.keys()].map((key) => storableText((JSON.parse(key) as string[])[0]!)))].concat(
        '',
      ),
    )
    .execute();
}
