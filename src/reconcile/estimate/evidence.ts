import type { ClaimParent } from '../../claims/claim.js';
import type { ClaimBasis } from '../observe/claim-days.js';
import type { ValueReading } from '../observe/value-reading.js';

/** What the estimate takes from a claim. Days since 1970-01-01. */
export interface Evidence {
  readonly id: string;
  readonly value: ValueReading;
  readonly day: number;
  readonly reported: number;
  readonly basis: ClaimBasis;
  /** Days its time may be off by, either way. */
  readonly spread: number;
  /** Relative standard deviation of its source's own counts. */
  readonly roughness: number;
  /** Logarithm of how many times too much its source usually tells; absent where that is not known. */
  readonly bias?: number;
  /** 0 to 1: whether it is told as a fact and read right. */
  readonly trust: number;
  /** Lower-case name of whoever tells it. */
  readonly voice: string;
  /** Lower-case name of whom it goes back to; "" when nobody is named. */
  readonly origin: string;
  /** Its words in lower case. */
  readonly words: string;
  /** The voice that copies and copied accounts share; "" where its account is of none. */
  readonly family: string;
  readonly parent?: ClaimParent;
  /** It tells of a part or a whole, and of this series only that it is no less or no more. */
  readonly isBound?: true;
}

/** A precise number with its date: somebody counted, or copies who did. */
export function isCount(value: ValueReading, basis: ClaimBasis): boolean {
  return value.precise && value.nominal > 0 && DATED.has(basis);
}

const DATED: ReadonlySet<ClaimBasis> = new Set(['stated', 'relative', 'anchored']);
