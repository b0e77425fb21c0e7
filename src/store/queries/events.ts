import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { LinkedEvent } from '../../reconcile/events/linked-event.js';
import type { ReviewState } from '../review/effective-claim.js';
import type { Database } from '../schema.js';
import type { AccountRow } from './claim-details.js';
import { type After, after, COUNTED, every, type Order, orderBy } from './keyset.js';

/** A linked event with the words of its most telling claim. */
export interface EventRow extends AccountRow {
  readonly id: string;
  readonly event: LinkedEvent;
  /** On the timeline (see `isOnTimeline`). */
  readonly told: boolean;
  readonly first: string | null;
  readonly last: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly review: ReviewState;
  readonly version: number;
}

export interface EventFilter {
  readonly type?: string | undefined;
  readonly place?: string | undefined;
  readonly places?: readonly string[] | undefined;
  /** ISO days, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Also what is planned, feared or denied, or only stands in the background; default false. */
  readonly all?: boolean | undefined;
  /** Only what one source tells and another denies. */
  readonly disputed?: boolean | undefined;
}

const COLUMNS = sql`e.id, e.body as event, e.told, e.first::text as first, e.last::text as last, c.span_start as start,
  c.span_end as end, c.text, c.before, c.after, c.review, c.account_id, a.name as account_name, a.title, a.publisher,
  a.published, coalesce(v.version, 0) as version`;
const TABLES = sql`linked_events e join claims c on c.id = e.id join account_cards a on a.id = c.account_id
  left join claim_versions v on v.claim_id = c.id`;

/** Dated events, each once. */
export async function listEvents(
  db: Kysely<Database>,
  filter: EventFilter,
  order: 'oldest' | 'newest',
  limit: number,
  keys?: After,
): Promise<{ readonly rows: EventRow[]; readonly total: { count: number; exact: boolean } }> {
  const by: Order = { by: sql`e.first`, id: sql`e.id`, descending: order === 'newest' };
  const where = whereOf(filter);
  const { rows } = await sql<EventRow>`select ${COLUMNS} from ${TABLES}
    where ${every([where, after(by, keys, 'date')])} ${orderBy(by)} limit ${limit}`.execute(db);
  const count = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from linked_events e where ${where} limit ${COUNTED + 1}) as counted`.execute(
    db,
  );
  const found = count.rows[0]!.count;
  return { rows, total: { count: Math.min(found, COUNTED), exact: found <= COUNTED } };
}

/** One event by its id. */
export async function eventOfId(db: Kysely<Database>, id: string): Promise<EventRow | undefined> {
  const { rows } = await sql<EventRow>`select ${COLUMNS} from ${TABLES} where e.id = ${id}`.execute(db);
  return rows[0];
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
    !filter.all &&
    !filter.disputed &&
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
        select key, date_trunc(${bucket}, day)::date::text as bucket, sum(count)::int as count
        from (
          select coalesce(${by === 'type' ? sql`e.type` : sql`e.place_id`}, '') as key, e.first as day, count(*) as count
          from linked_events e where ${whereOf(filter)} group by 1, 2
        ) days group by 1, 2`.execute(db);
  return rows;
}

function whereOf({ type, place, places, from, to, all, disputed }: EventFilter): RawBuilder<unknown> {
  return every([
    sql`e.first is not null`,
    all ? undefined : sql`e.told`,
    disputed ? sql`e.disputed` : undefined,
    type === undefined ? undefined : sql`e.type = ${type}`,
    place === undefined ? undefined : sql`e.place_id = ${place}`,
    places === undefined ? undefined : sql`e.place_id = any(${[...places]})`,
    from === undefined ? undefined : sql`e.first >= ${from}::date`,
    to === undefined ? undefined : sql`e.first <= ${to}::date`,
  ]);
}
