import type { Claim } from '../claims/claim.js';
import type { ClaimState } from '../reconcile/series.js';
import type { Reliability } from './knowledge-schemas.js';
import type { Speaker } from './speakers.js';

/** What a claim's grade rests on. */
export interface Case {
  readonly claim: Claim;
  /** Independent voices that say the same, and that say otherwise, each counted by its chance to be independent. */
  readonly same: Counted;
  readonly odds: Counted;
  /** Those that say otherwise, but fit nothing else, where this claim does. */
  readonly setAside: readonly Claim[];
  readonly state: ClaimState | undefined;
  readonly origin: Speaker | undefined;
  readonly reliability: Reliability;
  /** Whether anything could be compared with it at all. */
  readonly comparable: boolean;
  readonly copies: readonly string[];
}

export interface Counted {
  readonly count: number;
  readonly claims: readonly Claim[];
}
