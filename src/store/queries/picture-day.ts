import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';

/** ISO day a picture is of: that of the newest present account; "" where none has a date. */
export async function pictureDay(db: Kysely<Database>): Promise<string> {
  const { rows } = await sql<{ day: string | null }>`
    select first_day::text as day from account_cards
    where present and first_day > date '0001-01-01' order by first_day desc limit 1`.execute(db);
  return rows[0]?.day ?? '';
}
