import { type Kysely, sql } from 'kysely';
import type { Series } from '../../reconcile/series.js';
import type { Database } from '../schema.js';
import type { SeriesCardBody } from '../shelf/shelf-tables.js';
import type { SeriesNaming } from './claim-details.js';
import { type After, after, every, type Order, orderBy, prefixQuery } from './keyset.js';

/** A series as a list shows it. */
export interface SeriesCardRow extends SeriesNaming {
  readonly rank: number;
  readonly words: string;
  readonly newest: string | null;
  readonly claims: number;
  readonly stale: boolean;
  readonly doubt: number | null;
  readonly card: SeriesCardBody;
  /** Of those nobody has settled or explained. */
  readonly conflicts: number;
  readonly reviewed: number;
}

export interface SeriesCardFilter {
  readonly q?: string | undefined;
  readonly place?: string | undefined;
  readonly measure?: string | undefined;
  readonly group?: string | undefined;
  readonly unit?: string | undefined;
  readonly aspect?: string | undefined;
  readonly stale?: boolean | undefined;
  readonly ids?: readonly string[] | undefined;
  /** Only of a known place and a measure that has a name. */
  readonly named?: boolean | undefined;
}

export type SeriesSort = 'rank' | 'name' | 'newest' | 'claims';

const ORDERS: Readonly<Record<SeriesSort, { readonly order: Order; readonly type: string }>> = {
  rank: { order: { by: sql`k.rank`, id: sql`k.id`, descending: true }, type: 'double precision' },
  name: { order: { by: sql`k.words collate "C"`, id: sql`k.id`, descending: false }, type: 'text' },
  newest: {
    order: { by: sql`coalesce(k.newest, date '0001-01-01')`, id: sql`k.id`, descending: true },
    type: 'date',
  },
  claims: { order: { by: sql`k.claims`, id: sql`k.id`, descending: true }, type: 'integer' },
};

/** A page of series. */
export async function seriesCards(
  db: Kysely<Database>,
  filter: SeriesCardFilter,
  sort: SeriesSort,
  limit: number,
  keys?: After,
): Promise<SeriesCardRow[]> {
  const { order, type } = ORDERS[sort];
  const { rows } = await sql<SeriesCardRow>`
    select s.id as series_id, s.place, s.place_name, s.measure, s.group_label, s.unit, s.aspect,
      k.rank, k.words, k.newest::text as newest, k.claims, k.stale, k.doubt, k.body as card,
      (select count(*)::int from conflict_series x where x.series_id = k.id and x.open) as conflicts,
      (select count(*)::int from review_queue q where q.series_id = k.id and q.review in ('accepted', 'corrected', 'rejected')) as reviewed
    from (
      select * from series_cards k where ${every([whereOf(filter), after(order, keys, type)])} ${orderBy(order)} limit ${limit}
    ) k join series s on s.id = k.id ${orderBy(order)}`.execute(db);
  return rows;
}

export async function countSeries(db: Kysely<Database>, filter: SeriesCardFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from series_cards k where ${whereOf(filter)}`.execute(db);
  return rows[0]!.count;
}

/** The keys of a row, to begin the next page after it. */
export function seriesKeys(row: SeriesCardRow, sort: SeriesSort): After {
  const value = {
    rank: row.rank,
    name: row.words,
    newest: row.newest ?? '0001-01-01',
    claims: row.claims,
  }[sort];
  return [value, row.series_id];
}

/** An estimate of a series, without the claims that carry it. */
export interface EstimateRow {
  readonly date: string;
  readonly best: number;
  readonly low: number;
  readonly high: number;
  readonly low80: number;
  readonly high80: number;
  readonly low50: number;
  readonly high50: number;
  readonly period: string | null;
  readonly supports: number;
  readonly reported: boolean;
}

/** A series with its estimates, of more than `most` every so many; undefined where there is none of that id. */
export async function seriesEstimates(
  db: Kysely<Database>,
  id: string,
  most: number,
): Promise<{ readonly body: Omit<Series, 'estimates'>; readonly estimates: EstimateRow[] } | undefined> {
  const series = await db.selectFrom('series').select('body').where('id', '=', id).executeTakeFirst();
  if (!series) return undefined;
  const { rows } = await sql<EstimateRow>`
    select date, best, low, high, low80, high80, low50, high50, period, supports, reported
    from (
      select *, row_number() over (order by date) as number, count(*) over () as count from estimates where series_id = ${id}
    ) e
    where (number - 1) % greatest(1, ceil(count / ${most}::numeric)::int) = 0 or number = count
    order by date`.execute(db);
  return { body: series.body, estimates: rows };
}

function whereOf(filter: SeriesCardFilter) {
  const { q, place, measure, group, unit, aspect, stale, ids, named } = filter;
  const query = q === undefined ? undefined : prefixQuery(q);
  return every([
    query === undefined ? undefined : sql`k.search @@ to_tsquery('simple', ${query})`,
    place === undefined ? undefined : sql`k.place = ${place}`,
    measure === undefined ? undefined : sql`k.measure = ${measure}`,
    group === undefined ? undefined : sql`k.group_id = ${group}`,
    unit === undefined ? undefined : sql`k.unit = ${unit}`,
    aspect === undefined ? undefined : sql`k.aspect = ${aspect}`,
    stale === undefined ? undefined : sql`k.stale = ${stale}`,
    ids === undefined ? undefined : sql`k.id = any(${[...ids]})`,
    named ? sql`k.place <> '' and k.measure <> 'other'` : undefined,
  ]);
}
