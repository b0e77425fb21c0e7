import type { BreakKind, Reason } from './counter.js';

/** A total a voice told for a day. Days since 1970-01-01. */
export interface Report {
  readonly day: number;
  readonly published: number;
  readonly total: number;
  readonly claim: string;
  /** Day it counts from; NaN where it does not say. */
  readonly since: number;
  /** What its account says of why the count moved. */
  readonly reasons: ReadonlyMap<BreakKind, Reason>;
}
