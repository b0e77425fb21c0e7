import type { Estimate } from '../../server/schemas/series.js';

/** A count over a stretch of days. */
export interface Stretch {
  readonly from: Date;
  readonly to: Date;
  /** Per day of the stretch: best value and ends of the 90 % interval. */
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/** A total since the beginning. */
export interface Total {
  readonly date: Date;
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

type Counting = 'level' | 'cumulative' | 'per-period';
const DAY = 86_400_000;

/**
 * A flow as so many a day. Of a total, what each date adds to the one before, over the days in between (a total that
 * falls was put right, nothing came back: such a step is left out); of periods, each one's count over its days.
 */
export function perDay(estimates: readonly Estimate[], counting: Counting): readonly Stretch[] {
  return estimates.flatMap((estimate, i) => {
    const to = Date.parse(estimate.date);
    const [low, high] = estimate.interval['90'];
    if (counting === 'cumulative') {
      const before = estimates[i - 1];
      if (!before || estimate.best < before.best) return [];
      const from = Date.parse(before.date);
      const days = Math.max(1, (to - from) / DAY);
      const [lowBefore, highBefore] = before.interval['90'];
      return [
        {
          from: new Date(from),
          to: new Date(to),
          best: (estimate.best - before.best) / days,
          low: Math.max(0, low - highBefore) / days,
          high: Math.max(0, high - lowBefore) / days,
        },
      ];
    }
    const from = Date.parse(estimate.period?.split('/')[0] ?? '');
    if (Number.isNaN(from)) return [];
    const days = Math.max(1, (to - from) / DAY + 1);
    return [
      {
        from: new Date(from),
        to: new Date(to + DAY),
        best: estimate.best / days,
        low: low / days,
        high: high / days,
      },
    ];
  });
}

/** A flow as a total: a total as it is; of periods, the sum of those that do not overlap one counted before. */
export function cumulative(estimates: readonly Estimate[], counting: Counting): readonly Total[] {
  if (counting === 'cumulative')
    return estimates.map(({ date, best, interval }) => ({
      date: new Date(date),
      best,
      low: interval['90'][0],
      high: interval['90'][1],
    }));
  let [best, low, high] = [0, 0, 0];
  let counted = '';
  return estimates.flatMap((estimate) => {
    const from = estimate.period?.split('/')[0] ?? estimate.date;
    if (from < counted) return [];
    counted = estimate.date;
    best += estimate.best;
    low += estimate.interval['90'][0];
    high += estimate.interval['90'][1];
    return [{ date: new Date(estimate.date), best, low, high }];
  });
}
