import { type Kysely, sql } from 'kysely';
import type { CorrectionRule } from '../review/correction-rule.js';
import type { Database } from '../schema.js';

export interface CorrectionRow {
  readonly id: number;
  readonly rule: CorrectionRule;
  readonly who: string;
  readonly at: string;
  readonly why: string;
  readonly undone: { readonly who: string; readonly at: string } | null;
  readonly claims: number;
}

/** Standing corrections, newest first; those taken back only where asked for. */
export async function correctionRows(
  db: Kysely<Database>,
  filter: { readonly all: boolean; readonly id?: number },
  limit: number,
  before?: number,
): Promise<{ readonly rows: CorrectionRow[]; readonly total: number }> {
  const where = sql`c.rule is not null
    ${filter.all ? sql`` : sql`and not exists (select 1 from corrections u where u.undoes = c.id)`}
    ${filter.id === undefined ? sql`` : sql`and c.id = ${filter.id}`}`;
  const { rows } = await sql<CorrectionRow>`
    select c.id, c.rule, c.who, c.at::text as at, c.why,
      (select json_build_object('who', u.who, 'at', u.at) from corrections u where u.undoes = c.id) as undone,
      (select count(*)::int from claim_corrections k where k.correction_id = c.id) as claims
    from corrections c where ${where} ${before === undefined ? sql`` : sql`and c.id < ${before}`}
    order by c.id desc limit ${limit}`.execute(db);
  const count = await sql<{
    count: number;
  }>`select count(*)::int as count from corrections c where ${where}`.execute(db);
  return { rows, total: count.rows[0]!.count };
}
