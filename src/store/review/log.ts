import { type Kysely, sql } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { Database } from '../schema.js';
import type { Decision, StandingRule } from './effective-claim.js';

/** A decision in force, with the claim it was made of and where that stands. */
export interface LoggedDecision extends Decision {
  readonly claimId: string;
  readonly claim: Claim | null;
}

/** The decisions in force for claims of an account, or for the claims given: of each the last that was not taken back. */
export async function decisionsInForce(
  db: Kysely<Database>,
  of: { readonly account: string } | { readonly claims: readonly string[] },
): Promise<Map<string, LoggedDecision>> {
  const rows = await db
    .selectFrom('assessments')
    .distinctOn('claim_id')
    .select(['id', 'claim_id', 'decision', 'fields', 'claim'])
    .where('decision', '<>', 'undo')
    .where(inForce('assessments'))
    .$if('account' in of, (query) => query.where('account_id', '=', (of as { account: string }).account))
    .$if('claims' in of, (query) =>
      query.where('claim_id', '=', ({ fn, val }) => fn.any(val([...(of as { claims: string[] }).claims]))),
    )
    .orderBy('claim_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ id, claim_id, decision, fields, claim }) => [
      claim_id,
      { id: Number(id), claimId: claim_id, decision: decision as Decision['decision'], fields, claim },
    ]),
  );
}

/** The standing corrections that were not taken back, in the order they were made. */
export async function standingRules(db: Kysely<Database>): Promise<StandingRule[]> {
  const rows = await db
    .selectFrom('corrections')
    .select(['id', 'rule'])
    .where('rule', 'is not', null)
    .where(inForce('corrections'))
    .orderBy('id')
    .execute();
  return rows.map(({ id, rule }) => ({ id, rule: rule! }));
}

/** The claims reviewers made in an account from spans they marked, and did not take back. */
export async function markedClaims(db: Kysely<Database>, account: string): Promise<Claim[]> {
  const rows = await db
    .selectFrom('assessments')
    .select('claim')
    .where('account_id', '=', account)
    .where('decision', '=', 'mark')
    .where(inForce('assessments'))
    .orderBy('id')
    .execute();
  return rows.flatMap(({ claim }) => (claim ? [claim] : []));
}

/** Of a log that only grows: what no later row takes back. */
export function inForce(log: 'assessments' | 'corrections' | 'link_decisions') {
  const own = sql.ref(`${log}.id`);
  return sql<boolean>`not exists (select 1 from ${sql.table(log)} as later where later.undoes = ${own})`;
}
