import { type Kysely, sql } from 'kysely';
import type { FigureClaim } from '../../claims/claim.js';
import type { ClaimState } from '../../reconcile/series.js';
import type { ReviewState } from '../review/effective-claim.js';
import type { Database } from '../schema.js';
import type { AccountRow } from './claim-details.js';
import { type After, after, every, type Order, orderBy } from './keyset.js';

/** A figure behind a series. */
export interface MarkRow extends AccountRow {
  readonly id: string;
  readonly series_id: string;
  readonly body: FigureClaim;
  readonly review: ReviewState;
  readonly before: string;
  readonly after: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly day: string;
  readonly version: number;
  readonly state: ClaimState;
  readonly weight: number;
}

const DAY: Order = { by: sql`coalesce(b.day, date '0001-01-01')`, id: sql`b.claim_id`, descending: false };

/** The claims behind a series, oldest first. */
export async function seriesMarks(
  db: Kysely<Database>,
  series: string,
  limit: number,
  keys?: After,
): Promise<MarkRow[]> {
  const { rows } = await sql<MarkRow>`
    select ${columns}
    from (select * from series_claims b where ${every([sql`series_id = ${series}`, after(DAY, keys, 'date')])}
      ${orderBy(DAY)} limit ${limit}) b ${joins} ${orderBy(DAY)}`.execute(db);
  return rows;
}

/** The claims of other accounts nearest in time to some claims, in the same series: at most `most` each. */
export async function marksBeside(
  db: Kysely<Database>,
  claims: readonly string[],
  days: number,
  most: number,
): Promise<(MarkRow & { readonly beside: string })[]> {
  if (claims.length === 0) return [];
  const { rows } = await sql<MarkRow & { beside: string }>`
    select ${columns}, b.beside
    from (
      select o.*, m.claim_id as beside from series_claims m
      join claims mine on mine.id = m.claim_id
      cross join lateral (
        select s.* from series_claims s join claims c on c.id = s.claim_id
        where s.series_id = m.series_id and c.account_id <> mine.account_id
          and s.day between m.day - ${days}::int and m.day + ${days}::int
        order by abs(s.day - m.day), s.claim_id limit ${most}
      ) o
      where m.claim_id = any(${[...claims]})
    ) b ${joins}
    order by b.beside, coalesce(b.day, date '0001-01-01'), b.claim_id`.execute(db);
  return rows;
}

const columns = sql`c.id, b.series_id, c.account_id, a.name as account_name, a.title, a.publisher, a.published, c.body, c.review,
  c.before, c.after, c.when_first::text as first, c.when_last::text as last,
  coalesce(b.day, date '0001-01-01')::text as day, coalesce(v.version, 0) as version, b.state, b.weight`;

const joins = sql`join claims c on c.id = b.claim_id join account_cards a on a.id = c.account_id
  left join claim_versions v on v.claim_id = c.id`;
