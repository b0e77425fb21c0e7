import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';
import type { PictureCounts } from '../shelf/shelve-summary.js';
import type { SeriesNaming } from './claim-details.js';

/** What was counted when the picture was made. */
export async function pictureCounts(db: Kysely<Database>): Promise<PictureCounts | undefined> {
  const row = await db.selectFrom('summaries').select('body').where('key', '=', 'counts').executeTakeFirst();
  return row?.body as PictureCounts | undefined;
}

/** What series are of, by id. */
export async function seriesNamings(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, SeriesNaming>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<SeriesNaming>`
    select id as series_id, place, place_name, measure, group_label, unit, aspect from series
    where id = any(${[...new Set(ids)]})`.execute(db);
  return new Map(rows.map((row) => [row.series_id, row]));
}

export async function countConflicts(db: Kysely<Database>): Promise<{ all: number; open: number }> {
  const { rows } = await sql<{ all: number; open: number }>`
    select count(*)::int as all, count(*) filter (where state = 'open')::int as open from conflicts`.execute(
    db,
  );
  return rows[0]!;
}

/** Series of which one more account would tell most: those looked at most and known least. */
export async function vaguestSeries(db: Kysely<Database>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from series_cards
    where doubt is not null and measure <> 'other' and place <> ''
    order by least(doubt, 2) * ln(1 + rank) desc, id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

export async function staleSeries(db: Kysely<Database>, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from series_cards where stale and place <> ''
    order by rank desc, id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

export interface ValueThen {
  readonly date: string;
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

export interface ComparedSeries {
  readonly id: string;
  readonly before: ValueThen | null;
  readonly now: ValueThen;
}

/** Series whose claims reach past a day, with their value by that day and by another: what a large store tells of changes. */
export async function comparedSeries(
  db: Kysely<Database>,
  since: string,
  until: string,
  limit: number,
): Promise<ComparedSeries[]> {
  const at = (day: string) => sql`(
    select json_build_object('date', date, 'best', best, 'low', low, 'high', high)
    from estimates where series_id = k.id and date <= ${day} order by date desc limit 1)`;
  const { rows } = await sql<ComparedSeries>`
    select k.id, ${at(since)} as before, ${at(until)} as now
    from (select id, rank from series_cards where last_date > ${since} order by rank desc, id limit ${limit}) k
    order by k.rank desc, k.id`.execute(db);
  return rows.filter(({ now, before }) => now !== null && now.date !== before?.date);
}

/** Accounts published after a day and by another. */
export async function accountsBetween(db: Kysely<Database>, since: string, until: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from account_cards
    where present and first_day > ${since}::date and first_day <= ${until}::date`.execute(db);
  return rows[0]!.count;
}

export interface LeftOutRow {
  readonly path: string;
  readonly line: number | null;
  readonly field: string | null;
  readonly reason: string;
  readonly message: string;
}

/** Files and parts of files left out, and accounts in which nothing could be read. */
export async function leftOut(db: Kysely<Database>, limit: number): Promise<LeftOutRow[]> {
  const { rows } = await sql<LeftOutRow>`
    (select path, line, field, reason, message from problems order by path, position limit ${limit})
    union all
    (select path, null, null, 'not-extracted', problem from account_cards where problem is not null order by path limit ${limit})`.execute(
    db,
  );
  return rows;
}

/** Units that figures are counted in, the commonest first. */
export async function unitsInUse(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`
    select unit from series_cards group by unit order by sum(claims) desc, unit limit 100`.execute(db);
  return rows.map(({ unit }) => unit);
}

/** Languages of the present accounts, the commonest first. */
export async function languagesInUse(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    with recursive found as (
      (select language from account_cards order by language limit 1)
      union all
      select (select min(language) from account_cards k where k.language > f.language) from found f where f.language is not null
    )
    select language from found where language is not null`.execute(db);
  return rows.map(({ language }) => language);
}
