import { dayNumber } from '../../situation/edtf.js';
import { weekday, yearPeriod } from '../time/period.js';
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
  return { future: tense === 'future', scale: day === undefined ? MONTH_SCALE : DAY_SCALE, days, fromYear };
}

/**
 * Adds how likely dates without a year are to the logarithms of days from `first` on: all lie within the year before
 * publication (or after, where the text says so), and the nearest of them shortly before.
 */
export function addYearless(log: Float64Array, first: number, evidence: readonly YearlessDays[]): void {
  if (evidence.length === 0) return;
  const sum = new Float64Array(log.length);
  const gaps = new Int32Array(log.length);
  const days = new Int32Array(log.length).fill(NONE);
  const months = new Int32Array(log.length).fill(NONE);
  // Ten days of one July are hardly more evidence than three.
  const weight = Math.min(1, 3 / evidence.length);
  const each = weight * 1.2;
  for (const item of evidence) {
    if (item.days.every((range) => range !== undefined)) findGaps(item, first, gaps);
    else findGapsOfSome(item, first, gaps);
    const nearest = item.scale === DAY_SCALE ? days : months;
    for (let i = 0; i < gaps.length; i++) {
      const gap = gaps[i]!;
      if (gap < AGAINST) {
        if (gap < nearest[i]!) nearest[i] = gap;
        sum[i]! -= each * perTwoMonths(gap);
      } else sum[i]! += weight * (gap === NONE ? OUTSIDE : UNLIKELY - perMonths(gap - AGAINST));
    }
  }
  for (let i = 0; i < log.length; i++) {
    const [day, month] = [days[i]!, months[i]!];
    if (day === NONE && month === NONE) log[i]! += sum[i]!;
    else {
      const near = day / DAY_SCALE <= month / MONTH_SCALE ? perFewDays(day) : perMonths(month);
      log[i]! += sum[i]! - 1.5 * near;
    }
  }
}

/** A gap of no date: further off than any. */
const NONE = 0x7fffffff;

/** How many days are few, for a day and for a month. */
const DAY_SCALE = 12;
const MONTH_SCALE = 30;

const perFewDays = gapLogs(DAY_SCALE);
const perMonths = gapLogs(MONTH_SCALE);
const perTwoMonths = gapLogs(60);

const OUTSIDE = -8;
const UNLIKELY = -4;

/** Added to a gap on the side the tense does not point to. */
const AGAINST = 1000;

/** Days a month still running counts as: it is mostly "this month". */
const RUNNING = 60;

/**
 * Days between a date without a year and publication, in the year that fits best, by day from `first` on: where it is in
 * every year, the nearest on the side its tense points to, for the year before and after those weighed are there too.
 */
function findGaps({ days, future }: YearlessDays, first: number, gaps: Int32Array): void {
  for (let at = 0; at < days.length; at++) {
    const begin = days[at]!.first - first;
    const end = days[at]!.last - first;
    if (end > begin) gaps.fill(RUNNING, Math.max(0, begin), Math.max(0, end + 1));
    // A single day is past on the day itself.
    const next = end > begin ? end + 1 : end;
    const until = (days[at + 1]?.first ?? Infinity) - first;
    const to = Math.min(gaps.length, until);
    if (!future) for (let i = Math.max(0, next); i < to; i++) gaps[i] = i - end;
    else for (let i = Math.max(0, next); i < to; i++) gaps[i] = until - i;
  }
}

/** The same for a date that a weekday rules out in some years. */
function findGapsOfSome({ days, future, fromYear }: YearlessDays, first: number, gaps: Int32Array): void {
  gaps.fill(NONE);
  const afterwards = future ? AGAINST : 0;
  const beforehand = future ? 0 : AGAINST;
  for (let at = 0; at < days.length; at++) {
    const range = days[at];
    if (!range) continue;
    // A day is weighed against its own year and those beside it.
    const from = Math.max(0, yearPeriod(fromYear + at - 1).first - first);
    const to = Math.min(gaps.length, yearPeriod(fromYear + at + 1).last + 1 - first);
    const begin = range.first - first;
    const end = range.last - first;
    for (let i = from; i < to; i++) {
      let gap: number;
      if (i > end || (i === end && begin === end)) gap = i - end + afterwards;
      else if (i >= begin) gap = RUNNING;
      else gap = begin - i + beforehand;
      if (gap < gaps[i]!) gaps[i] = gap;
    }
  }
}
