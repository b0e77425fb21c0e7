import type { Judged } from '../../grading/source-record.js';

/** How often something of a source was counted. */
export interface SourceTally {
  accounts: number;
  claims: number;
  readonly reviewed: { accepted: number; corrected: number; rejected: number };
}

/** What a list shows of a source. */
export interface SourceCardBody extends SourceTally {
  readonly kind: string;
  readonly role: 'publisher' | 'cited' | 'both';
  /** Whether its letter is the situation's own, or moved by its record (see `gradeSources`). */
  readonly reliabilityBasis: 'stated' | 'record' | 'none';
  /** What the reconciliation made of its figures. */
  readonly record: { readonly current: number; readonly stale: number; readonly wrong: number };
  /** Share of its figures that held against later official ones; null where none was judged. */
  readonly score: { readonly best: number; readonly low: number; readonly high: number } | null;
  readonly newest: string | null;
  readonly aliases: readonly string[];
  /** Year, current, stale, wrong. */
  readonly years: readonly (readonly [string, number, number, number])[];
  readonly measures: readonly { readonly id: string; readonly claims: number }[];
  /** The record in words, and figures it rests on. */
  readonly says: readonly string[];
  readonly evidence: readonly Judged[];
}

export function emptyTally(): SourceTally {
  return {
    accounts: 0,
    claims: 0,
    reviewed: { accepted: 0, corrected: 0, rejected: 0 },
  };
}
