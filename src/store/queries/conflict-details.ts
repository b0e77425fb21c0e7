import { type Kysely, sql } from 'kysely';
import type { Conflict } from '../../reconcile/series.js';
import type { ConflictState, Database } from '../schema.js';
import type { SeriesNaming } from './claim-details.js';
import { type After, after, COUNTED, every, type Order, orderBy } from './keyset.js';

export interface ConflictRow {
  readonly id: string;
  readonly severity: number;
  readonly state: ConflictState;
  readonly body: Conflict;
  readonly series: readonly SeriesNaming[];
}

export interface ConflictFilter {
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  readonly series?: string | undefined;
  readonly account?: string | undefined;
  readonly least?: number | undefined;
  readonly ids?: readonly string[] | undefined;
}

const GRAVEST: Order = { by: sql`c.severity`, id: sql`c.id`, descending: true };

/** A page of conflicts, gravest first. */
export async function conflictRows(
  db: Kysely<Database>,
  filter: ConflictFilter,
  limit: number,
  keys?: After,
): Promise<{ readonly rows: ConflictRow[]; readonly total: { count: number; exact: boolean } }> {
  const { kind, state, series, account, least, ids } = filter;
  const where = every([
    kind === undefined ? undefined : sql`c.kind = ${kind}`,
    state === undefined ? undefined : sql`c.state = ${state}`,
    least === undefined ? undefined : sql`c.severity >= ${least}`,
    ids === undefined ? undefined : sql`c.id = any(${[...ids]})`,
    series === undefined
      ? undefined
      : sql`c.id in (select conflict_id from conflict_series where series_id = ${series})`,
    account === undefined
      ? undefined
      : sql`c.id in (select conflict_id from conflict_claims k join claims on claims.id = k.claim_id where account_id = ${account})`,
  ]);
  const { rows } = await sql<ConflictRow>`
    select c.id, c.severity, c.state, c.body, coalesce((
      select json_agg(json_build_object('series_id', s.id, 'place', s.place, 'place_name', s.place_name,
        'measure', s.measure, 'group_label', s.group_label, 'unit', s.unit, 'aspect', s.aspect) order by s.id)
      from conflict_series x join series s on s.id = x.series_id where x.conflict_id = c.id), '[]'::json) as series
    from conflicts c where ${every([where, after(GRAVEST, keys, 'double precision')])} ${orderBy(GRAVEST)} limit ${limit}`.execute(
    db,
  );
  const count = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from conflicts c where ${where} limit ${COUNTED + 1}) as counted`.execute(
    db,
  );
  const found = count.rows[0]!.count;
  return { rows, total: { count: Math.min(found, COUNTED), exact: found <= COUNTED } };
}

export interface SettlementRow {
  readonly id: number;
  readonly conflict_id: string;
  readonly way: 'reject' | 'correct' | 'stand';
  readonly assessments: readonly number[];
  readonly who: string;
  readonly at: string;
  readonly why: string;
}

/** The settlement in force for a conflict, or the one of an id. */
export async function settlementRow(
  db: Kysely<Database>,
  of: { readonly conflict: string } | { readonly id: number },
): Promise<SettlementRow | undefined> {
  const { rows } = await sql<SettlementRow>`
    select id, conflict_id, way, assessments, who, at::text as at, why from settlements s
    where way is not null and ${
      'id' in of
        ? sql`id = ${of.id}`
        : sql`conflict_id = ${of.conflict}
      and not exists (select 1 from settlements u where u.undoes = s.id)`
    }
    order by id desc limit 1`.execute(db);
  return rows[0];
}
