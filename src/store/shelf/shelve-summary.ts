import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';

/** What is counted once for the whole picture. */
export interface PictureCounts {
  readonly accounts: number;
  readonly superseded: number;
  readonly figures: number;
  readonly events: number;
  readonly statements: number;
  readonly series: number;
  readonly claims: number;
  readonly undated: number;
}

/** Counts what the situation tells of itself. */
export async function shelveSummary(db: Kysely<Database>): Promise<void> {
  await sql`delete from summaries where key = 'counts'`.execute(db);
  await sql`insert into summaries (key, body)
    select 'counts', json_build_object(
      'accounts', (select count(*) from account_cards where present),
      'superseded', (select count(*) from account_cards where not present),
      'figures', (select coalesce(sum(figures), 0) from account_cards where present),
      'events', (select coalesce(sum(events), 0) from account_cards where present),
      'statements', (select coalesce(sum(statements), 0) from account_cards where present),
      'series', (select count(*) from series),
      'claims', (select count(*) from review_queue),
      'undated', (select count(*) from claims where kind = 'event' and when_first is null))`.execute(db);
}
