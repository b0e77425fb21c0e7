import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';
import type { SourceCardBody } from '../shelf/source-card.js';
import { type After, after, every, type Order, orderBy, prefixQuery } from './keyset.js';

export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly claims: number;
  readonly reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly score: number | null;
  readonly body: SourceCardBody;
}

export type SourceSort = 'claims' | 'name' | 'reliability' | 'score';

const ORDERS: Readonly<Record<SourceSort, { readonly order: Order; readonly type: string }>> = {
  claims: { order: { by: sql`claims`, id: sql`id`, descending: true }, type: 'integer' },
  name: { order: { by: sql`name`, id: sql`id`, descending: false }, type: 'text' },
  reliability: { order: { by: sql`reliability`, id: sql`id`, descending: false }, type: 'text' },
  score: { order: { by: sql`coalesce(score, -1)`, id: sql`id`, descending: true }, type: 'double precision' },
};

export async function sourceRows(
  db: Kysely<Database>,
  filter: { readonly q?: string | undefined; readonly ids?: readonly string[] },
  sort: SourceSort,
  limit: number,
  keys?: After,
): Promise<{ readonly rows: SourceRow[]; readonly total: number }> {
  const { order, type } = ORDERS[sort];
  const query = filter.q === undefined ? undefined : prefixQuery(filter.q);
  const where = every([
    query === undefined ? undefined : sql`search @@ to_tsquery('simple', ${query})`,
    filter.ids === undefined ? undefined : sql`id = any(${[...filter.ids]})`,
  ]);
  const { rows } = await sql<SourceRow>`
    select id, name, claims, reliability, score, body from source_cards
    where ${every([where, after(order, keys, type)])} ${orderBy(order)} limit ${limit}`.execute(db);
  const count = await sql<{
    count: number;
  }>`select count(*)::int as count from source_cards where ${where}`.execute(db);
  return { rows, total: count.rows[0]!.count };
}

export function sourceKeys(row: SourceRow, sort: SourceSort): After {
  const value = { claims: row.claims, name: row.name, reliability: row.reliability, score: row.score ?? -1 };
  return [value[sort], row.id];
}

export interface SourceLinkRow {
  readonly from: string;
  readonly to: string;
  readonly from_name: string;
  readonly to_name: string;
  readonly kind: 'copy' | 'partial' | 'quotation' | 'citation';
  readonly count: number;
}

/** Words that go between the sources given, or from and to the one given; the most first. */
export async function sourceLinks(
  db: Kysely<Database>,
  of: { readonly one: string } | { readonly among: readonly string[] },
  limit: number,
): Promise<SourceLinkRow[]> {
  const where =
    'one' in of
      ? sql`(from_id = ${of.one} or to_id = ${of.one})`
      : sql`from_id = any(${[...of.among]}) and to_id = any(${[...of.among]})`;
  const { rows } = await sql<SourceLinkRow>`
    select from_id as from, to_id as to, f.name as from_name, t.name as to_name, kind, count
    from source_links join source_cards f on f.id = from_id join source_cards t on t.id = to_id
    where ${where} order by count desc, from_id, to_id, kind limit ${limit}`.execute(db);
  return rows;
}
