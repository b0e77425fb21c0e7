import type { Insertable, Kysely } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import { claimRow } from '../claim-row.js';
import type { Claims, Database } from '../schema.js';
import { storableJson, storableText } from '../storable.js';
import { type Decision, type EffectiveClaim, effectiveClaim, type StandingRule } from './effective-claim.js';
import { decisionsInForce, markedClaims, standingRules } from './log.js';
import type { ClaimCorrections } from './review-tables.js';

/** Rows of an account's claims as they count. */
export interface Replayed {
  readonly claims: readonly Insertable<Claims>[];
  readonly corrections: readonly ClaimCorrections[];
}

/**
 * An account's claims after a reading, with everything reviewers and standing corrections ever said of them said again. A
 * claim that was confirmed or put right stays although another reading does not find it; so does a marked one.
 */
export async function replayReview(
  db: Kysely<Database>,
  account: string,
  text: string | undefined,
  read: readonly Claim[],
): Promise<Replayed> {
  const rules = await standingRules(db);
  const decisions = await decisionsInForce(db, { account });
  const marked = decisions.size > 0 ? await markedClaims(db, account) : [];
  const found = new Map(read.map((claim) => [claim.id, claim]));
  const markedIds = new Set(marked.map(({ id }) => id));
  for (const claim of marked) if (!found.has(claim.id)) found.set(claim.id, claim);
  for (const { claimId, claim, decision } of decisions.values())
    if (claim && !found.has(claimId) && decision !== 'reject') found.set(claimId, claim);
  const rows = [...found.values()].map((asRead) => {
    const effective = effectiveClaim(asRead, rules, decisions.get(asRead.id), text);
    return { row: effectiveRow(asRead, effective, account, markedIds.has(asRead.id), text), effective };
  });
  return {
    claims: rows.map(({ row }) => row),
    corrections: rows.flatMap(({ row, effective }) =>
      effective.corrections.map((correction) => ({ claim_id: row.id, correction_id: correction })),
    ),
  };
}

/** The row of a claim as it counts; without the account's text what stands around its words is left out. */
export function effectiveRow(
  asRead: Claim,
  { claim, review }: EffectiveClaim,
  account: string,
  marked: boolean,
  text: string | undefined,
): Insertable<Claims> {
  return {
    ...claimRow(claim, account),
    ...(text === undefined ? {} : surroundings(claim, text)),
    as_read: claim === asRead ? null : storableJson(asRead),
    marked,
    review,
  };
}

/** The claim with what the last build found of it beside others: whose voice it is, what it repeats, how credible it is. */
export function withStanding(claim: Claim, { family, parent, credibility }: Claim): Claim {
  return {
    ...claim,
    ...(family !== undefined && { family }),
    ...(parent !== undefined && { parent }),
    ...(credibility !== undefined && { credibility }),
  };
}

/** One claim put as it counts, in the place of how it counted. */
export async function rewriteClaim(
  db: Kysely<Database>,
  asRead: Claim,
  account: string,
  marked: boolean,
  text: string | undefined,
  known: { readonly rules: readonly StandingRule[]; readonly decision: Decision | undefined },
): Promise<EffectiveClaim> {
  const effective = effectiveClaim(asRead, known.rules, known.decision, text);
  const { id, ...columns } = effectiveRow(asRead, effective, account, marked, text);
  await db.updateTable('claims').set(columns).where('id', '=', id).execute();
  await db.deleteFrom('claim_corrections').where('claim_id', '=', id).execute();
  if (effective.corrections.length > 0)
    await db
      .insertInto('claim_corrections')
      .values(effective.corrections.map((correction) => ({ claim_id: id, correction_id: correction })))
      .execute();
  return effective;
}

const LONGEST = 180;

/** What stands before and after a claim's words in their sentence. */
function surroundings({ start, end, sentence }: Claim, text: string): { before: string; after: string } {
  const from = Math.max(Math.min(sentence.start, start), start - LONGEST);
  const to = Math.min(Math.max(sentence.end, end), end + LONGEST);
  return {
    before: storableText((from > sentence.start ? '…' : '') + text.slice(from, start)),
    after: storableText(text.slice(end, to) + (to < sentence.end ? '…' : '')),
  };
}
