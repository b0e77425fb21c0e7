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

/** Things a map can show at the most. */
export const CHOICES = 60;

/** Counts what the situation tells of itself, and what a map can show. */
export async function shelveSummary(db: Kysely<Database>): Promise<void> {
  await sql`delete from summaries where key in ('counts', 'map')`.execute(db);
  await sql`insert into summaries (key, body)
    select 'map', json_build_object('choices', coalesce(json_agg(c order by places desc, weight desc, measure, "group", unit), '[]'))
    from (
      select measure, group_id as group, unit, count(distinct place)::int as places, sum(rank) as weight from series_cards
      where place <> '' and last_date is not null and measure <> 'other' and aspect in ('stock', 'flow')
      group by 1, 2, 3 order by places desc, weight desc, 1, 2, 3 limit ${CHOICES}
    ) c`.execute(db);
  await sql`insert into summaries (key, body)
    select 'counts', json_build_object(
      'accounts', (select count(*) from account_cards where present),
      'superseded', (select count(*) from account_cards where not present),
      'figures', (select coalesce(sum(figures), 0) from account_cards where present),
      'events', (select coalesce(sum(events), 0) from account_cards where present),
      'statements', (select coalesce(sum(statements), 0) from account_cards where present),
      'series', (select count(*) from series),
      'claims', (select count(*) from review_queue),
      'undated', (select count(*) from linked_events where first is null))`.execute(db);
}
