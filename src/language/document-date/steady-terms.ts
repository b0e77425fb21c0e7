import { periodOf } from '../time/period.js';
import type { DatingEvidence } from './dating-evidence.js';
import { logLikelihood } from './likelihood.js';

type Steady = Exclude<DatingEvidence, { kind: 'yearless' }>;

/**
 * The likelihoods of evidence from one day to the next. Each stays the same over long stretches of days, so they are
 * made anew only where one may change.
 */
export class SteadyTerms {
  /** First day on which a term may be another. */
  private until = -Infinity;
  private readonly terms: Float64Array;
  private count = 0;

  constructor(private readonly evidence: readonly { readonly item: Steady; readonly weight: number }[]) {
    this.terms = new Float64Array(evidence.length);
  }

  /** `sum` with the terms of a day added one by one, in the order of the evidence. Days must not go back. */
  addTo(sum: number, day: number): number {
    if (day >= this.until) this.renew(day);
    let total = sum;
    for (let i = 0; i < this.count; i++) total += this.terms[i]!;
    return total;
  }

  private renew(day: number): void {
    this.count = 0;
    this.until = Infinity;
    for (const { item, weight } of this.evidence) {
      const term = weight * logLikelihood(item, day);
      if (term !== 0) this.terms[this.count++] = term;
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
