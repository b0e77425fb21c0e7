import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';
import { every } from './keyset.js';

export interface MapChoice {
  readonly measure: string;
  readonly group: string;
  readonly unit: string;
  readonly places: number;
}

/** What is known at several places, at the most places first. */
export async function mapChoices(db: Kysely<Database>): Promise<readonly MapChoice[]> {
  const row = await db.selectFrom('summaries').select('body').where('key', '=', 'map').executeTakeFirst();
  return (row?.body as { choices?: readonly MapChoice[] } | undefined)?.choices ?? [];
}

export interface MapSeries {
  readonly id: string;
  readonly place: string;
  readonly place_name: string;
  readonly measure: string;
  readonly group_label: string;
  readonly unit: string;
  readonly aspect: string;
  /** At most 48 points: date, best, ends of the 90 % interval. */
  readonly course: readonly (readonly [string, number, number, number])[];
  readonly at: { date: string; best: number; low: number; high: number } | null;
}

/** The series of one measure, group and unit, each with its last estimate by a date. */
export async function mapSeries(
  db: Kysely<Database>,
  choice: { readonly measure: string; readonly group: string; readonly unit: string },
  at: string,
): Promise<MapSeries[]> {
  const { rows } = await sql<MapSeries>`
    select s.id, s.place, s.place_name, s.measure, s.group_label, s.unit, s.aspect, k.body->'spark' as course,
      (select json_build_object('date', date, 'best', best, 'low', low, 'high', high)
        from estimates where series_id = s.id and date <= ${at} order by date desc limit 1) as at
    from series_cards k join series s on s.id = k.id
    where ${every([
      sql`k.measure = ${choice.measure}`,
      sql`k.group_id = ${choice.group}`,
      sql`k.unit = ${choice.unit}`,
      sql`k.place <> ''`,
    ])} order by k.rank desc, k.id limit 2000`.execute(db);
  return rows;
}
