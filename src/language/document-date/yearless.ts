import { dayNumber } from '../../situation/edtf.js';
import { weekday } from '../time/period.js';
import type { DatingEvidence } from './dating-evidence.js';
import { gapLogs } from './gap-logs.js';

export type Yearless = DatingEvidence & { kind: 'yearless' };

/** A date without its year ("in July", "on 17 February"), with the days it is in each year that is weighed. */
export interface YearlessDays {
  readonly future: boolean;
  /** How many days are few, for a day or a month. */
  readonly scale: number;
  /** By year, from `fromYear`; undefined where the weekday it names does not fit. */
  readonly days: readonly ({ readonly first: number; readonly last: number } | undefined)[];
  readonly fromYear: number;
}

export function daysOfYears(evidence: Yearless, fromYear: number, toYear: number): YearlessDays {
  const { month, day, weekday: named, tense } = evidence;
  const days: ({ first: number; last: number } | undefined)[] = [];
  for (let year = fromYear; year <= toYear; year++) {
    const first = dayNumber(year, month, day ?? 1);
    const last = day === undefined ? dayNumber(year, month + 1, 1) - 1 : first;
    days.push(named !== undefined && weekday(first) !== named ? undefined : { first, last });
  }
  return { future: tense === 'future', scale: day === undefined ? 30 : 12, days, fromYear };
}

/**
 * How likely dates without a year are: all lie within the year before publication (or after, where the text says
 * so), and the nearest of them shortly before.
 */
export function logYearless(evidence: readonly YearlessDays[], day: number, year: number): number {
  if (evidence.length === 0) return 0;
  let nearest = Infinity;
  let sum = 0;
  // Ten days of one July are hardly more evidence than three.
  const weight = Math.min(1, 3 / evidence.length);
  for (const item of evidence) {
    const gap = gapOf(item, day, year);
    if (gap === undefined) sum += weight * OUTSIDE;
    else if (gap >= AGAINST) sum += weight * (UNLIKELY - perMonths(gap - AGAINST));
    else {
      nearest = Math.min(nearest, gap / item.scale);
      sum -= weight * 1.2 * perTwoMonths(gap);
    }
  }
  return nearest === Infinity ? sum : sum - 1.5 * Math.log1p(nearest);
}

const perMonths = gapLogs(30);
const perTwoMonths = gapLogs(60);

const OUTSIDE = -8;
const UNLIKELY = -4;

/** Added to a gap on the side the tense does not point to. */
const AGAINST = 1000;

/** Days a month still running counts as: it is mostly "this month". */
const RUNNING = 60;

/** Days between a date without a year and publication, in the year that fits best. */
function gapOf({ days, future, fromYear }: YearlessDays, day: number, year: number): number | undefined {
  let best: number | undefined;
  for (let at = year - 1 - fromYear; at <= year + 1 - fromYear; at++) {
    const range = days[at];
    if (!range) continue;
    const { first, last } = range;
    let gap: number;
    if (day > last || (day === last && first === last)) gap = day - last + (future ? AGAINST : 0);
    else if (day >= first) gap = RUNNING;
    else gap = first - day + (future ? 0 : AGAINST);
    if (best === undefined || gap < best) best = gap;
  }
  return best;
}
