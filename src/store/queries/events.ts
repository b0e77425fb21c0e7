import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { EventClaim } from '../../claims/claim.js';
import type { ReviewState } from '../review/effective-claim.js';
import type { Database } from '../schema.js';
import type { AccountRow } from './claim-details.js';
import { type After, after, COUNTED, every, type Order, orderBy } from './keyset.js';

export interface EventRow extends AccountRow {
  readonly id: string;
  readonly body: EventClaim;
  readonly review: ReviewState;
  readonly before: string;
  readonly after: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly day: string;
  readonly version: number;
}

export interface EventFilter {
  readonly type?: string | undefined;
  readonly place?: string | undefined;
  readonly places?: readonly string[] | undefined;
  /** ISO days, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Dated events of present accounts. */
export async function listEvents(
  db: Kysely<Database>,
  filter: EventFilter,
  order: 'oldest' | 'newest',
  limit: number,
  keys?: After,
): Promise<{ readonly rows: EventRow[]; readonly total: { count: number; exact: boolean } }> {
  const by: Order = { by: sql`c.when_first`, id: sql`c.id`, descending: order === 'newest' };
  const where = whereOf(filter);
  const { rows } = await sql<EventRow>`
    select c.id, c.account_id, a.name as account_name, a.title, a.publisher, a.published, c.body, c.review, c.before, c.after,
      c.when_first::text as first, c.when_last::text as last, c.when_first::text as day, coalesce(v.version, 0) as version
    from claims c join account_cards a on a.id = c.account_id and a.present left join claim_versions v on v.claim_id = c.id
    where ${every([where, after(by, keys, 'date')])} ${orderBy(by)} limit ${limit}`.execute(db);
  const count = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from claims c where ${where} limit ${COUNTED + 1}) as counted`.execute(
    db,
  );
  const found = count.rows[0]!.count;
  return { rows, total: { count: Math.min(found, COUNTED), exact: found <= COUNTED } };
}

/** More types or places than this nobody tells apart. */
export const MOST_KEYS = 40;

export interface DensityRow {
  readonly key: string;
  readonly bucket: string;
  readonly count: number;
}

/** Events counted by stretches of time and type or place; months and years without other filters come off the shelf. */
export async function eventDensity(
  db: Kysely<Database>,
  filter: EventFilter,
  bucket: 'day' | 'week' | 'month' | 'year',
  by: 'type' | 'place',
): Promise<DensityRow[]> {
  const shelved =
    (bucket === 'month' || bucket === 'year') &&
    (by === 'type' ? filter.place === undefined : filter.type === undefined);
  const key = by === 'type' ? filter.type : filter.place;
  const { rows } = shelved
    ? await sql<DensityRow>`
        select key, date_trunc(${bucket}, month)::date::text as bucket, sum(count)::int as count from event_density
        where by = ${by} and ${every([
          key === undefined
            ? sql`key = any(array(select key from event_density where by = ${`all by ${by}`}
                order by count desc, key limit ${MOST_KEYS}))`
            : sql`key = ${key}`,
          filter.from === undefined ? undefined : sql`month >= date_trunc('month', ${filter.from}::date)`,
          filter.to === undefined ? undefined : sql`month <= ${filter.to}::date`,
        ])} group by 1, 2`.execute(db)
    : await sql<DensityRow>`
        select coalesce(${by === 'type' ? sql`c.type` : sql`c.place_id`}, '') as key,
          date_trunc(${bucket}, c.when_first)::date::text as bucket, count(*)::int as count
        from claims c where ${whereOf(filter)} group by 1, 2`.execute(db);
  return rows;
}

function whereOf({ type, place, places, from, to }: EventFilter): RawBuilder<unknown> {
  return every([
    sql`c.kind = 'event' and c.review <> 'rejected' and c.when_first is not null`,
    type === undefined ? undefined : sql`c.type = ${type}`,
    place === undefined ? undefined : sql`c.place_id = ${place}`,
    places === undefined ? undefined : sql`c.place_id = any(${[...places]})`,
    from === undefined ? undefined : sql`c.when_first >= ${from}::date`,
    to === undefined ? undefined : sql`c.when_first <= ${to}::date`,
  ]);
}
