import type { Span } from '../accounts/span.js';
import type { SourceKind } from '../claims/claim.js';
import type { Reliability } from './knowledge-schemas.js';

/** A claim with the words it is made in. */
export interface QuotedClaim extends Span {
  readonly claim: string;
  readonly account: string;
  readonly text: string;
}

/** A figure of a source held against a later official one. */
export interface Judged {
  readonly held: boolean;
  readonly figure: QuotedClaim;
  readonly against: QuotedClaim & { readonly source: string };
  /** Days between the times the two are of. */
  readonly days: number;
}

/** What is known of a source from what it said, and how far to rely on it. Only offices and organisations have one. */
export interface SourceRecord {
  /** Id in the situation, else the name in lower case. */
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** Admiralty code (NATO AJP-2.1), after the record. */
  readonly reliability: Reliability;
  /** What the situation states. */
  readonly stated: Reliability;
  /** Accounts it publishes, and its figures: its own, and those others attribute to it. */
  readonly accounts: number;
  readonly figures: number;
  /** How its figures held against later official ones; `share` with its 90 % interval, absent where none was judged. */
  readonly held: {
    readonly judged: number;
    readonly held: number;
    readonly share?: { readonly best: number; readonly low: number; readonly high: number };
  };
  /** What the reconciliation made of its figures. */
  readonly states: { readonly current: number; readonly stale: number; readonly wrong: number };
  /** The same by year of publication: year, current, stale, wrong. */
  readonly years: readonly (readonly [year: string, current: number, stale: number, wrong: number])[];
  /** Days from the time a figure is of, or was first told, to its publication; absent where no figure tells. */
  readonly age?: { readonly median: number; readonly most: number; readonly figures: number };
  /** Whom it cites and whom it copies, most often first. */
  readonly relies: readonly {
    readonly id: string;
    readonly name: string;
    readonly how: 'cites' | 'copies';
    readonly claims: number;
  }[];
  /** Examples, those that did not hold first. */
  readonly evidence: readonly Judged[];
  /** The above in words. */
  readonly says: readonly string[];
}
