import { periodOf } from '../time/period.js';
import type { DatingEvidence } from './dating-evidence.js';
import { logLikelihood } from './likelihood.js';

type Steady = Exclude<DatingEvidence, { kind: 'yearless' }>;

/**
 * The likelihood of evidence from one day to the next, all of it together. Each term stays the same over long stretches
 * of days, so they are added up anew only where one may change.
 */
export class SteadyTerms {
  /** First day on which a term may be another. */
  private until = -Infinity;
  private total = 0;

  constructor(private readonly evidence: readonly { readonly item: Steady; readonly weight: number }[]) {}

  /** The sum of a day's terms, in the order of the evidence. Days must not go back. */
  on(day: number): number {
    if (day >= this.until) this.renew(day);
    return this.total;
  }

  private renew(day: number): void {
    this.total = 0;
    this.until = Infinity;
    for (const { item, weight } of this.evidence) {
      this.total += weight * logLikelihood(item, day);
      this.until = Math.min(this.until, nextChange(item, day));
    }
  }
}

/** First day after `day` on which the likelihood of evidence can be another. */
function nextChange(item: Steady, day: number): number {
  if (item.kind === 'relative') return periodOf(item.grain, day).last + 1;
  if (day < item.days.first) return item.days.first;
  return day <= item.days.last ? item.days.last + 1 : Infinity;
}
