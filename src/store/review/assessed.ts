import type { Claim } from '../../claims/claim.js';
import type { ReviewState } from './effective-claim.js';

/** Who decided, and why. */
export interface Said {
  readonly who: string;
  readonly why: string;
}

/** What a decision on a claim changed. */
export interface Assessed {
  readonly assessment: number;
  readonly claim: string;
  readonly version: number;
  readonly review: ReviewState;
  /** The claim as it counted before and counts now; undefined where it was not there, or is no more. */
  readonly before: Claim | undefined;
  readonly now: Claim | undefined;
}

/** Why a decision was not taken; nothing has changed. */
export type Refusal =
  | { readonly refused: 'unknown' }
  | { readonly refused: 'changed'; readonly version: number }
  | { readonly refused: 'undone' }
  | { readonly refused: 'overtaken' }
  | { readonly refused: 'exists' };
