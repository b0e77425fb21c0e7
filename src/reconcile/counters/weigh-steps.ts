import type { Step } from './best-path.js';
import type { Weighed } from './derive-daily.js';
import type { Report } from './report.js';

/** Tells of each step how many happened in it, and how many were added or taken out besides. */
export function weighSteps(
  reports: readonly Report[],
  path: readonly Step[],
  expectedOf: (from: number, to: number) => number,
): Weighed[] {
  return path.map((step) => {
    const from = reports[step.from]!;
    const to = reports[step.to]!;
    const expected = expectedOf(step.from, step.to);
    const count = to.total - from.total;
    const { kind } = step.reading;
    if (kind === 'plain' || kind === 'surge') return { step, expected, happened: count, besides: 0 };
    if (kind === 'restart') return { step, expected, happened: to.total, besides: -from.total };
    if (kind === 'rebase') return { step, expected, happened: NaN, besides: count - expected };
    const told = to.reasons.get(kind)?.amount;
    const rest = told === undefined ? NaN : kind === 'batch' ? count - told : count + told;
    // The account's own number holds where what it leaves is no wonder.
    if (rest >= 0 && rest <= 4 * expected + 10)
      return { step, expected, happened: rest, besides: count - rest };
    return { step, expected, happened: NaN, besides: count - expected };
  });
}
