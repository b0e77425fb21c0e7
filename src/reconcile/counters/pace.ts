import { counting } from './parameters.js';

/** How many a day are to be expected at each report, and how much that varies (relative variance). */
export interface Pace {
  readonly perDay: Float64Array;
  readonly spread: number;
  /** How many times the pace is counted on each day of the week (day number modulo 7): fewer on days of rest, more after. */
  readonly ofWeek: Float64Array;
}

/** A stretch of days a number of cases came in; NaN where that is not known. */
export interface Increment {
  /** The last of its days, since 1970-01-01. */
  readonly by: number;
  readonly days: number;
  readonly count: number;
}

/** No count is slower than a case in so many days. */
const SLOWEST = 1 / 60;

/**
 * The pace around each increment: the middle one of those near it, so that a few wild ones change nothing. `without` leaves the
 * increment itself out.
 */
export function paceOf(increments: readonly Increment[]): Pace {
  const rates = increments.map(({ days, count }) => (count >= 0 ? count / days : NaN));
  const perDay = Float64Array.from(rates, (_, i) => {
    const near: number[] = [];
    for (let j = i - 1, left = counting.window; j >= 0 && left > 0; j--)
      if (!Number.isNaN(rates[j]!)) near.push(rates[j]!) && left--;
    for (let j = i + 1, left = counting.window; j < rates.length && left > 0; j++)
      if (!Number.isNaN(rates[j]!)) near.push(rates[j]!) && left--;
    return Math.max(SLOWEST, near.length === 0 ? (rates[i] ?? 0) : middleMean(near));
  });
  const ofWeek = weekOf(increments, perDay);
  const expected = increments.map((one, i) => expectedIn(one, perDay[i]!, ofWeek));
  return { perDay, spread: spreadOf(increments, expected), ofWeek };
}

/** How many are to be expected in a stretch of days. */
export function expectedIn({ by, days }: Increment, perDay: number, ofWeek: Float64Array): number {
  if (days >= 7) return perDay * days;
  let sum = 0;
  for (let day = by - days + 1; day <= by; day++) sum += ofWeek[((day % 7) + 7) % 7]!;
  return perDay * sum;
}

/** A count that is told daily may rest at weekends; what that makes of each day of the week, held back where little is known. */
function weekOf(increments: readonly Increment[], perDay: Float64Array): Float64Array {
  const off = Array.from({ length: 7 }, (): number[] => []);
  increments.forEach(({ by, days, count }, i) => {
    if (days === 1 && count >= 0) off[((by % 7) + 7) % 7]!.push(count / perDay[i]!);
  });
  if (off.some((ofDay) => ofDay.length < FEWEST_WEEKS)) return new Float64Array(7).fill(1);
  const factors = Float64Array.from(
    off,
    (ofDay) => (middleMean(ofDay) * ofDay.length + WEEKS_HELD_BACK) / (ofDay.length + WEEKS_HELD_BACK),
  );
  const mean = factors.reduce((sum, factor) => sum + factor, 0) / 7;
  return factors.map((factor) => factor / mean);
}

const FEWEST_WEEKS = 6;
const WEEKS_HELD_BACK = 4;

/** Mean of the middle half. */
function middleMean(values: number[]): number {
  values.sort((a, b) => a - b);
  const cut = Math.floor(values.length / 4);
  let sum = 0;
  for (let i = cut; i < values.length - cut; i++) sum += values[i]!;
  return sum / (values.length - 2 * cut);
}

/** Relative variance beyond that of chance, from the middle of the deviations. */
function spreadOf(increments: readonly Increment[], expected: readonly number[]): number {
  const deviations: number[] = [];
  const means: number[] = [];
  increments.forEach(({ count }, i) => {
    const mean = expected[i]!;
    if (!(count >= 0) || mean < 1) return;
    deviations.push((count - mean) ** 2 / mean);
    means.push(mean);
  });
  if (deviations.length < 5) return 0.1;
  deviations.sort((a, b) => a - b);
  means.sort((a, b) => a - b);
  // The median of a squared normal deviation is 0.455 of its mean.
  const middle = deviations[deviations.length >> 1]! / 0.455;
  return Math.min(1, Math.max(0.01, (middle - 1) / means[means.length >> 1]!));
}
