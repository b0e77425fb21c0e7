import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { ClaimState } from '../../reconcile/series.js';
import type { ReviewState } from '../review/effective-claim.js';
import type { Database } from '../schema.js';

/** An account as it is referred to. */
export interface AccountRow {
  readonly account_id: string;
  readonly account_name: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

/** A series as far as its name goes. */
export interface SeriesNaming {
  readonly series_id: string;
  readonly place: string;
  readonly place_name: string;
  readonly measure: string;
  readonly group_label: string;
  readonly unit: string;
  readonly aspect: string;
}

/** A claim with all that is known of it. */
export interface ClaimDetail extends AccountRow {
  readonly id: string;
  readonly body: Claim;
  readonly as_read: Claim | null;
  readonly marked: boolean;
  readonly review: ReviewState;
  readonly before: string;
  readonly after: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly version: number;
  readonly series: (SeriesNaming & { state: ClaimState; weight: number; worth: number }) | null;
  readonly conflicts: readonly string[];
  readonly corrections: readonly number[];
  readonly decision: { id: number; who: string; at: string; why: string } | null;
}

/** Claims of the ids given, in that order; those that are no more are passed over. */
export async function claimDetails(db: Kysely<Database>, ids: readonly string[]): Promise<ClaimDetail[]> {
  if (ids.length === 0) return [];
  const rows = await detailsWhere(db, sql`c.id = any(${[...ids]})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The claims of an account in text order. */
export async function claimDetailsOf(db: Kysely<Database>, account: string): Promise<ClaimDetail[]> {
  return detailsWhere(db, sql`c.account_id = ${account}`);
}

async function detailsWhere(db: Kysely<Database>, where: RawBuilder<unknown>): Promise<ClaimDetail[]> {
  const { rows } = await sql<ClaimDetail>`
    select c.id, c.account_id, a.name as account_name, a.title, a.publisher, a.published,
      c.body, c.as_read, c.marked, c.review, c.before, c.after,
      c.when_first::text as first, c.when_last::text as last, coalesce(v.version, 0) as version,
      s.series, array(select conflict_id from conflict_claims where claim_id = c.id order by 1) as conflicts,
      array(select correction_id from claim_corrections where claim_id = c.id order by 1) as corrections,
      case when c.review <> 'open' then (
        select json_build_object('id', d.id, 'who', d.who, 'at', d.at, 'why', d.why)
        from assessments d where d.claim_id = c.id and d.decision <> 'undo'
          and not exists (select 1 from assessments u where u.undoes = d.id)
        order by d.id desc limit 1) end as decision
    from claims c
    join account_cards a on a.id = c.account_id
    left join claim_versions v on v.claim_id = c.id
    left join lateral (
      select json_build_object('series_id', b.series_id, 'state', b.state, 'weight', b.weight, 'worth', b.worth,
        'place', series.place, 'place_name', place_name, 'measure', series.measure, 'group_label', group_label,
        'unit', series.unit, 'aspect', series.aspect) as series
      from series_claims b join series on series.id = b.series_id
      where b.claim_id = c.id order by b.weight desc, b.series_id limit 1
    ) s on true
    where ${where}
    order by c.account_id, c.span_start, c.span_end, c.id`.execute(db);
  return rows;
}
