import type { Estimate } from '../series.js';

/**
 * How a running count ("killed since 7 August") is kept, where it moves otherwise than what it counts.
 * - `restart`: it begins again from nothing
 * - `rebase`: it is put on another footing: another start, another definition of who counts
 * - `correction`: some are taken out of it
 * - `batch`: old cases are added at once
 * - `transposed`: two digits changed places in one report
 * - `outlier`: one report is far off in another way
 * - `late`: it stood still, or came out days late, and caught up
 * - `missing`: nobody told it for some days
 */
export type BreakKind =
  | 'restart'
  | 'rebase'
  | 'correction'
  | 'batch'
  | 'transposed'
  | 'outlier'
  | 'late'
  | 'missing';

/** What an account itself says of why a count moved. */
export interface Reason {
  readonly claim: string;
  readonly text: string;
  /** The number it gives ("298 were older cases"). */
  readonly amount?: number;
}

export interface CountBreak {
  readonly kind: BreakKind;
  /** ISO days between which it happened: of the last report before it, of the first that shows it. */
  readonly after: string;
  readonly by: string;
  /** Totals reported on those days. */
  readonly from: number;
  readonly to: number;
  /** How many were added or taken out without having happened then; negative for those taken out; 0 where nothing was. */
  readonly amount: number;
  /** 0 to 1. */
  readonly chance: number;
  /** The report that shows it: the slip itself, else the first after the break. */
  readonly shows: string;
  /** All reports that tell of it, sorted. */
  readonly claims: readonly string[];
  readonly reason?: Reason;
  readonly says: string;
}

/** A total as it was reported, left as it is. */
export interface Reported {
  /** ISO day it holds for. */
  readonly date: string;
  readonly published?: string;
  readonly total: number;
  readonly claim: string;
  /** Whether the daily numbers are derived from it, or it was found to be a slip or a repetition. */
  readonly used: boolean;
}

/** How many it was on one day, derived. */
export type Daily = Pick<Estimate, 'date' | 'best' | 'interval'>;

/** A running count as one voice keeps it: what it reported, and beside that what is derived. */
export interface Counter {
  readonly keeper: string;
  /** ISO day it counts from, where it says so. */
  readonly since?: string;
  readonly reported: readonly Reported[];
  readonly breaks: readonly CountBreak[];
  readonly daily: readonly Daily[];
}

/** A figure told anew for the same day by the same voice. */
export interface Revision {
  /** EDTF of the day or period the figure is of. */
  readonly of: string;
  readonly keeper: string;
  readonly from: number;
  readonly to: number;
  /** EDTF: when the new figure was published. */
  readonly published: string;
  readonly claims: readonly [before: string, after: string];
  readonly reason?: Reason;
  readonly says: string;
}
