import type { Claim } from '../../claims/claim.js';
import { type ClaimFields, withFields } from './claim-fields.js';
import { applyRule, type CorrectionRule } from './correction-rule.js';

export type ReviewState = 'open' | 'accepted' | 'corrected' | 'rejected';

/** A standing correction with its place in the log. */
export interface StandingRule {
  readonly id: number;
  readonly rule: CorrectionRule;
}

/** The decision in force for a claim. */
export interface Decision {
  readonly id: number;
  readonly decision: 'accept' | 'correct' | 'reject' | 'mark';
  readonly fields: ClaimFields;
}

/** A claim as it counts, and what made it so. */
export interface EffectiveClaim {
  readonly claim: Claim;
  readonly review: ReviewState;
  /** Ids of the corrections that changed it. */
  readonly corrections: readonly number[];
}

const REVIEW = { accept: 'accepted', correct: 'corrected', reject: 'rejected', mark: 'corrected' } as const;

/**
 * A claim as it counts: as it was read, put right by the standing corrections in the order they were made, and last by
 * the reviewer who looked at this very claim. What a reviewer has confirmed is read right for sure.
 */
export function effectiveClaim(
  asRead: Claim,
  rules: readonly StandingRule[],
  decision: Decision | undefined,
  text?: string,
): EffectiveClaim {
  const corrections: number[] = [];
  let claim = asRead;
  for (const { id, rule } of rules) {
    const changed = applyRule(rule, claim);
    if (changed === claim) continue;
    corrections.push(id);
    claim = changed;
  }
  if (!decision) return { claim, review: 'open', corrections };
  if (decision.decision === 'correct' || decision.decision === 'mark')
    claim = withFields(claim, decision.fields, text);
  if (decision.decision !== 'reject') claim = { ...claim, confidence: 1 };
  return { claim, review: REVIEW[decision.decision], corrections };
}
