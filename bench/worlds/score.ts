import type { Guess } from '../baselines/observed.js';

/** A guess beside the truth. */
export interface Scored extends Guess {
  readonly truth: number;
  /** What errors are measured against: the truth, or a small share of the series' size where that is nearly nothing. */
  readonly against: number;
}

export interface Scores {
  readonly guesses: number;
  /** Median and mean absolute error, per cent. */
  readonly median: number;
  readonly mean: number;
  /** Share of truths in the 50, 80 and 90 per cent intervals, per cent. */
  readonly coverage: readonly [number, number, number];
  /** Mean interval score of the 90 per cent interval, per cent (Gneiting and Raftery 2007, eq. 43; lower is better). */
  readonly interval: number;
}

export function score(rows: readonly Scored[]): Scores {
  const off = rows
    .map(({ truth, best, against }) => (100 * Math.abs(best - truth)) / against)
    .sort((a, b) => a - b);
  const coverage = ([0, 1, 2] as const).map(
    (i) =>
      (100 * rows.filter(({ truth, low, high }) => truth >= low[i] - 0.5 && truth <= high[i] + 0.5).length) /
      rows.length,
  ) as [number, number, number];
  const interval = mean(
    rows.map(({ truth, low, high, against }) => {
      const missed = Math.max(0, low[2] - truth, truth - high[2]);
      return (100 * (high[2] - low[2] + (2 / 0.1) * missed)) / against;
    }),
  );
  return { guesses: rows.length, median: off[off.length >> 1] ?? NaN, mean: mean(off), coverage, interval };
}

function mean(values: readonly number[]): number {
  return values.reduce((so, value) => so + value, 0) / values.length;
}
