import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database } from '../schema.js';

/** Shelves the claims of present accounts for review: all, or those of the accounts given. */
export async function shelveQueue(db: Kysely<Database>, accounts?: readonly string[]): Promise<void> {
  const chosen = (column: string): RawBuilder<unknown> =>
    accounts === undefined ? sql`true` : sql`${sql.ref(column)} = any(${[...accounts]})`;
  await sql`delete from review_queue where ${chosen('account_id')}`.execute(db);
  await sql`
    insert into review_queue (claim_id, account_id, series_id, kind, review, worth, doubt, day)
    select c.id, c.account_id, s.series_id, c.kind, c.review,
      coalesce(s.worth, 0.01 * (1.02 - c.confidence)), 1 - c.confidence,
      coalesce(c.when_last, c.when_first, date '0001-01-01')
    from claims c
    join account_cards a on a.id = c.account_id and a.present
    left join lateral (
      select series_id, worth from series_claims where claim_id = c.id order by weight desc, series_id limit 1
    ) s on true
    where ${chosen('c.account_id')}`.execute(db);
}

/** Puts claims in the queue where the series that now rest on them have them. */
export async function requeueClaims(db: Kysely<Database>, claims: readonly string[]): Promise<void> {
  await sql`
    update review_queue q set series_id = found.series_id, worth = found.worth
    from (
      select c.id, s.series_id, coalesce(s.worth, 0.01 * (1.02 - c.confidence))::real as worth
      from claims c left join lateral (
        select series_id, worth from series_claims where claim_id = c.id order by weight desc, series_id limit 1
      ) s on true
      where c.id = any(${[...claims]})
    ) found
    where q.claim_id = found.id and (q.series_id, q.worth) is distinct from (found.series_id, found.worth)`.execute(
    db,
  );
}
