import type { Counter, Revision } from './counters/counter.js';
import type { Habit } from './estimate/habits.js';

/** How a claim stands to the value its series had at the claim's date. */
export type ClaimState = 'current' | 'stale' | 'wrong';

/** A claim behind an estimate. `weight` is its share of the evidence, 0 to 1. */
export interface Support {
  readonly id: string;
  readonly weight: number;
  readonly state: ClaimState;
}

export type Interval = readonly [low: number, high: number];

/** The value of a series at a date, in the series' unit. */
export interface Estimate {
  /** ISO date. */
  readonly date: string;
  readonly best: number;
  readonly interval: { readonly '50': Interval; readonly '80': Interval; readonly '90': Interval };
  readonly claims: readonly Support[];
  /** EDTF interval a flow is counted over, up to `date`. */
  readonly period?: string;
}

/** A change of a stock that no steady course explains: thousands left, or came, within days. */
export interface Upheaval {
  /** ISO dates of the stretch it happened in. */
  readonly after: string;
  readonly by: string;
  /** Values around it. */
  readonly from: number;
  readonly to: number;
  /** 0.6 to 1. */
  readonly chance: number;
}

/** One measure of one group at one place through time. */
export interface Series {
  /** Stable: made of place, measure, aspect, group and unit. */
  readonly id: string;
  /** Gazetteer id, else the place's name; "" when no claim names one. */
  readonly place: string;
  readonly placeName: string;
  readonly measure: string;
  readonly aspect: string;
  readonly group: string;
  readonly unit: string;
  readonly estimates: readonly Estimate[];
  /** In time; absent where there are none. */
  readonly upheavals?: readonly Upheaval[];
  /** Running counts of it as their keepers report them, and what is derived from them; absent where there are none. */
  readonly counters?: readonly Counter[];
  /** Figures told anew for the same day, in the order they came out; absent where there are none. */
  readonly revisions?: readonly Revision[];
  /** How sources of it usually tell, learned from all series of their region and allowed for; absent where nothing is plain. */
  readonly habits?: readonly Habit[];
}

export type ConflictKind =
  | 'disjoint'
  | 'part-over-whole'
  | 'parts-do-not-sum'
  | 'account-at-odds-with-itself'
  | 'impossible-change'
  | 'stale-repeated'
  | 'flow-without-stock'
  | 'count-break';

/** The numbers `says` tells, to be followed with a pencil: left is apart less moved. */
export interface ConflictSum {
  /** How far apart the figures are at least, as they are told. */
  readonly apart: number;
  /** How much of it what is reported to have moved accounts for at most; absent where nothing is. */
  readonly moved?: number;
  readonly left: number;
}

/** Claims that cannot all be true. */
export interface Conflict {
  /** Stable: made of the kind and the claims. */
  readonly id: string;
  readonly kind: ConflictKind;
  /** 0 (a quibble) to 1 (the picture changes with it). */
  readonly severity: number;
  /** Ids of the smallest set of claims that cannot hold together, sorted. */
  readonly claims: readonly string[];
  readonly series: readonly string[];
  /** EDTF. */
  readonly when: string;
  /** One sentence a person would write. */
  readonly says: string;
  /** What does not add up, in the unit of the figures; absent where no difference of two numbers is told. */
  readonly sum?: ConflictSum;
  /** Why the claims can hold together after all ("some 20,000 are reported to have left in between"). */
  readonly resolved?: string;
}

/** A claim left out of the reckoning. */
export interface ClaimProblem {
  readonly claim: string;
  /** "value.best", "when.edtf". */
  readonly field: string;
  readonly says: string;
}

export interface Reconciliation {
  readonly series: readonly Series[];
  readonly conflicts: readonly Conflict[];
  readonly problems: readonly ClaimProblem[];
}
