import { calendarDay, dayNumber, daysInMonth, edtfOf, isoDay } from '../../situation/edtf.js';

/** Century, decade, year, half, quarter, season, month, week (from Monday), weekend, day. */
export type Grain = 'C' | 'E' | 'Y' | 'H' | 'Q' | 'S' | 'M' | 'W' | 'WE' | 'D';

/** A stretch of the calendar of one grain; `first` and `last` are days since 1970-01-01, both included. */
export interface Period {
  readonly grain: Grain;
  readonly first: number;
  readonly last: number;
}

const MONTHS: Partial<Record<Grain, number>> = { C: 1200, E: 120, Y: 12, H: 6, Q: 3, S: 3, M: 1 };

/** The period of a grain in which a day lies. */
export function periodOf(grain: Grain, day: number): Period {
  if (grain === 'D') return { grain, first: day, last: day };
  if (grain === 'W' || grain === 'WE') {
    const monday = day - weekday(day) + 1;
    return grain === 'W'
      ? { grain, first: monday, last: monday + 6 }
      : { grain, first: monday + 5, last: monday + 6 };
  }
  const count = MONTHS[grain]!;
  // Seasons begin in March: the months are counted from there.
  const offset = grain === 'S' ? 2 : 0;
  const month = monthIndex(day) - offset;
  return ofMonths(grain, month - modulo(month, count) + offset);
}

/** The period `by` periods of its grain later. */
export function shiftPeriod(period: Period, by: number): Period {
  if (period.grain === 'D') return periodOf('D', period.first + by);
  if (period.grain === 'W' || period.grain === 'WE')
    return { grain: period.grain, first: period.first + 7 * by, last: period.last + 7 * by };
  return ofMonths(period.grain, monthIndex(period.first) + by * MONTHS[period.grain]!);
}

export function yearPeriod(year: number): Period {
  return ofMonths('Y', year * 12);
}

/** A month of a year; the month is 1 to 12. */
export function monthPeriod(year: number, month: number): Period {
  return ofMonths('M', year * 12 + month - 1);
}

/** A quarter (1 to 4) or half (1 or 2) of a year. */
export function partPeriod(grain: 'Q' | 'H', year: number, part: number): Period {
  return ofMonths(grain, year * 12 + (part - 1) * MONTHS[grain]!);
}

/** A season of a year: 0 spring (from March) to 3 winter (of the year it begins in). */
export function seasonPeriod(year: number, season: number): Period {
  return ofMonths('S', year * 12 + 2 + 3 * season);
}

/** A day, or undefined where the month has no such day. */
export function dayPeriod(year: number, month: number, day: number): Period | undefined {
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return periodOf('D', dayNumber(year, month, day));
}

export function yearOf(day: number): number {
  return calendarDay(day).year;
}

/** Month of a day, 1 to 12. */
export function monthOf(day: number): number {
  return calendarDay(day).month;
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(day: number): number {
  return modulo(day + 3, 7) + 1;
}

/** TIMEX3 value ("2019-W38", "2019-Q3", "199", "2019-SU"). */
export function timexOf(period: Period): string {
  const iso = isoDay(period.first);
  const year = iso.slice(0, 4);
  switch (period.grain) {
    case 'D':
      return iso;
    case 'M':
      return iso.slice(0, 7);
    case 'Y':
      return year;
    case 'E':
      return year.slice(0, 3);
    case 'C':
      return year.slice(0, 2);
    case 'Q':
      return `${year}-Q${(monthOf(period.first) + 2) / 3}`;
    case 'H':
      return `${year}-H${monthOf(period.first) === 1 ? 1 : 2}`;
    case 'S':
      return `${year}-${['SP', 'SU', 'FA', 'WI'][(monthOf(period.first) - 3) / 3]}`;
    case 'W':
      return week(period.first);
    case 'WE':
      return `${week(period.first - 5)}-WE`;
  }
}

/** The shortest EDTF date or interval of the period's days. */
export function edtfOfPeriod(period: Period): string {
  return edtfOf(period.first, period.last);
}

/** ISO week of a Monday. */
function week(monday: number): string {
  const year = yearOf(monday + 3);
  const number = 1 + Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7);
  return `${year}-W${String(number).padStart(2, '0')}`;
}

function monthIndex(day: number): number {
  const { year, month } = calendarDay(day);
  return year * 12 + month - 1;
}

function ofMonths(grain: Grain, month: number): Period {
  const at = (index: number) => dayNumber(Math.floor(index / 12), modulo(index, 12) + 1, 1);
  return { grain, first: at(month), last: at(month + MONTHS[grain]!) - 1 };
}

function modulo(n: number, by: number): number {
  return ((n % by) + by) % by;
}
