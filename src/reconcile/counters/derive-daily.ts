import type { Interval } from '../series.js';
import type { Step } from './best-path.js';
import type { Daily } from './counter.js';
import type { Pace } from './pace.js';
import { counting } from './parameters.js';
import { quantilesOf } from './probability.js';
import type { Report } from './report.js';

/** A step with what it adds: how many really happened in it, NaN where that is not known, and how many did not. */
export interface Weighed {
  readonly step: Step;
  /** At the pace around it. */
  readonly expected: number;
  readonly happened: number;
  /** Added (or taken out, negative) without having happened then. */
  readonly besides: number;
}

/** What the pace and the spread of a count are not known by, as a share of its variance. */
const DOUBT = 1.3;
/** How far the days that old cases belong to are known, relative to what is shared out. */
const SHARED_OUT = 0.5;

/**
 * How many it was on each day from the first report to the last. A day with its own reports is nearly known; days that share a
 * report share its cases; old cases that were added later, and those taken out, are shared out over the days before in
 * proportion; days of rest get back what was counted on the days after. `dateOf` names a day.
 */
export function deriveDaily(
  reports: readonly Report[],
  weighed: readonly Weighed[],
  { spread, ofWeek }: Pace,
  dateOf: (day: number) => string,
): Daily[] {
  const shares = sharedOut(reports, weighed);
  const found: Daily[] = [];
  weighed.forEach(({ step, expected, happened }, i) => {
    const first = reports[step.from]!.day + 1;
    const last = reports[step.to]!.day;
    const days = last - first + 1;
    const pace = expected / sumOfWeek(first, last, ofWeek);
    const usual = pace + spread * pace ** 2;
    const known = !Number.isNaN(happened);
    const late = counting.dayLate;
    const own = 1 / days;
    // What its day of the week adds or takes is of other days.
    const moved = days === 1 ? pace * (1 - ofWeek[((last % 7) + 7) % 7]!) : 0;
    const mean = known
      ? Math.max(0, own * happened * (1 - late) + late * (days === 1 ? pace : own * happened) + moved)
      : pace;
    // What the count of several days tells of one of them, and how far a day's cases enter on another.
    const within = known
      ? (1 - own) * (mean + spread * mean ** 2) +
        (2 * late + Math.abs(moved) / (pace + 1)) * Math.max(mean, pace) +
        late * spread * pace ** 2
      : 1.2 * usual;
    const share = shares[i]!;
    const best = mean * (1 + share);
    const variance = within * (1 + share) ** 2 + (SHARED_OUT * share * mean) ** 2;
    const ends = quantilesOf(Math.max(best, 0.05), Math.max(DOUBT * variance, 0.05));
    const interval = (low: number, high: number): Interval => [
      Math.floor(ends[low]!),
      Math.max(Math.ceil(ends[high]!), Math.round(best)),
    ];
    const rounded = Math.round(best);
    const shared = { '50': interval(2, 4), '80': interval(1, 5), '90': interval(0, 6) };
    for (let day = first; day <= last; day++)
      found.push({ date: dateOf(day), best: rounded, interval: shared });
  });
  return found;
}

function sumOfWeek(first: number, last: number, ofWeek: Float64Array): number {
  if (last - first >= 6) return last - first + 1;
  let sum = 0;
  for (let day = first; day <= last; day++) sum += ofWeek[((day % 7) + 7) % 7]!;
  return sum;
}

/** By step, what share of its cases is added by those that were told of later (or taken from them): 0 for none. */
function sharedOut(reports: readonly Report[], weighed: readonly Weighed[]): Float64Array {
  const shares = new Float64Array(weighed.length);
  let times = 1;
  for (let i = weighed.length - 1; i >= 0; i--) {
    const { step, besides } = weighed[i]!;
    shares[i] = times - 1;
    const { kind } = step.reading;
    if (kind === 'restart' || kind === 'rebase') times = 1;
    else if (besides !== 0) times *= Math.max(0.1, 1 + besides / Math.max(1, reports[step.from]!.total));
  }
  return shares;
}
