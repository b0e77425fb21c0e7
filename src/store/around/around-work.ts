import type { Claim } from '../../claims/claim.js';
import type { AroundGiven, AroundReckoned } from '../../grading/reckon-around.js';
import type { Observed } from '../../reconcile/around/observed.js';
import type { Reach } from '../../reconcile/around/reach.js';
import type { Situation } from '../../situation/situation.js';

/** Claims that come and go, and what those that go were of. */
export interface Change {
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly before: readonly string[];
}

/** Tells how far a change reaches, and reckons that anew. */
export interface AroundWork {
  observed(claims: readonly Claim[], situation: Situation): Observed | Promise<Observed>;
  /** `known` are lists of `Known` as JSON. */
  reach(known: readonly string[], change: Change, situation: Situation): Reach | Promise<Reach>;
  reckon(given: AroundGiven, situation: Situation): AroundReckoned | Promise<AroundReckoned>;
}
