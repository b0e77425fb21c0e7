import { type Kysely, sql } from 'kysely';
import type { Database } from '../schema.js';
import { type After, after, COUNTED, every, type Order, orderBy } from './keyset.js';

export interface QueueRow {
  readonly claim_id: string;
  readonly worth: number;
  readonly doubt: number;
  readonly day: string;
}

export interface QueueFilter {
  readonly kind: string;
  readonly state: string;
  readonly series?: string | undefined;
  readonly account?: string | undefined;
  readonly conflict?: string | undefined;
}

export type QueueSort = 'worth' | 'newest' | 'doubt';

const ORDERS: Readonly<Record<QueueSort, { readonly order: Order; readonly type: string }>> = {
  worth: { order: { by: sql`worth`, id: sql`claim_id`, descending: true }, type: 'real' },
  newest: { order: { by: sql`review_queue.day`, id: sql`claim_id`, descending: true }, type: 'date' },
  doubt: { order: { by: sql`doubt`, id: sql`claim_id`, descending: true }, type: 'real' },
};

/** Claims to review, the ones worth most first. */
export async function reviewQueue(
  db: Kysely<Database>,
  filter: QueueFilter,
  sort: QueueSort,
  limit: number,
  keys?: After,
): Promise<{ readonly rows: QueueRow[]; readonly total: { count: number; exact: boolean } }> {
  const { kind, state, series, account, conflict } = filter;
  const { order, type } = ORDERS[sort];
  const where = every([
    sql`kind = ${kind}`,
    state === 'all' ? undefined : sql`review = ${state}`,
    series === undefined
      ? undefined
      : sql`claim_id in (select claim_id from series_claims where series_id = ${series})`,
    account === undefined ? undefined : sql`account_id = ${account}`,
    conflict === undefined
      ? undefined
      : sql`claim_id in (select claim_id from conflict_claims where conflict_id = ${conflict})`,
  ]);
  const { rows } = await sql<QueueRow>`
    select claim_id, worth, doubt, day::text as day from review_queue
    where ${every([where, after(order, keys, type)])} ${orderBy(order)} limit ${limit}`.execute(db);
  const count = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from review_queue where ${where} limit ${COUNTED + 1}) as counted`.execute(
    db,
  );
  const found = count.rows[0]!.count;
  return { rows, total: { count: Math.min(found, COUNTED), exact: found <= COUNTED } };
}

export interface ReviewCounts {
  open: number;
  accepted: number;
  corrected: number;
  rejected: number;
  marked: number;
}

/** How many figures of present accounts were reviewed, and how. */
export async function reviewCounts(db: Kysely<Database>): Promise<ReviewCounts> {
  const { rows } = await sql<ReviewCounts & { figures: number }>`
    select
      count(*) filter (where c.review = 'accepted')::int as accepted,
      count(*) filter (where c.review = 'corrected')::int as corrected,
      count(*) filter (where c.review = 'rejected')::int as rejected,
      count(*) filter (where c.marked)::int as marked,
      coalesce((select (body->>'figures')::int from summaries where key = 'counts'), 0) as figures
    from claims c where c.review <> 'open' and c.kind = 'figure'`.execute(db);
  const { figures, ...counts } = rows[0]!;
  const reviewed = counts.accepted + counts.corrected + counts.rejected;
  return { ...counts, open: Math.max(0, figures - reviewed) };
}

export interface AssessmentRow {
  readonly id: number;
  readonly claim_id: string;
  readonly decision: 'accept' | 'correct' | 'reject' | 'undo' | 'mark';
  readonly fields: object;
  readonly who: string;
  readonly at: string;
  readonly why: string;
  readonly undoes: number | null;
  readonly undone: boolean;
  readonly claim: object | null;
}

/** The log of decisions, newest first. */
export async function assessmentRows(
  db: Kysely<Database>,
  filter: {
    readonly claim?: string | undefined;
    readonly who?: string | undefined;
    readonly ids?: readonly number[];
  },
  limit: number,
  before?: number,
): Promise<{ readonly rows: AssessmentRow[]; readonly total: number }> {
  const where = every([
    sql`a.account_id is not null`,
    filter.claim === undefined ? undefined : sql`a.claim_id = ${filter.claim}`,
    filter.who === undefined ? undefined : sql`a.who = ${filter.who}`,
    filter.ids === undefined ? undefined : sql`a.id = any(${[...filter.ids]}::bigint[])`,
  ]);
  const { rows } = await sql<AssessmentRow>`
    select a.id::int as id, a.claim_id, a.decision, a.fields, a.who, a.at::text as at, a.why, a.undoes::int as undoes,
      exists (select 1 from assessments u where u.undoes = a.id) as undone,
      coalesce(a.claim, (select claim from assessments o where o.id = a.undoes)) as claim
    from assessments a where ${where} ${before === undefined ? sql`` : sql`and a.id < ${before}`}
    order by a.id desc limit ${limit}`.execute(db);
  const count = await sql<{
    count: number;
  }>`select count(*)::int as count from assessments a where ${where}`.execute(db);
  return { rows, total: count.rows[0]!.count };
}
