/**
 * The part of EDTF (ISO 8601-2:2019) that Crossbearing writes: years, months, days, decades ("201X"), seasons
 * ("2019-21"), quarters ("2019-33"), open and closed intervals ("2019-01/2019-03", "2019/..", "../2019").
 * A date is kept as precise as it was said: "2019" stays a year.
 */

/** First and last day an EDTF date can mean, as days since 1970-01-01; an open end is ±Infinity. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const MS_A_DAY = 86_400_000;

/** Days an EDTF string covers, or undefined when it is not one we know. */
export function parseEdtf(edtf: string): DayRange | undefined {
  const slash = edtf.indexOf('/');
  if (slash < 0) return parseDate(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  const first = isOpen(from) ? -Infinity : parseDate(from)?.first;
  const last = isOpen(to) ? Infinity : parseDate(to)?.last;
  if (first === undefined || last === undefined || first > last) return undefined;
  return { first, last };
}

/** Days since 1970-01-01 of a day; the month is 1 to 12. */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_A_DAY);
}

/** "2019-09-26" of days since 1970-01-01. */
export function isoDay(day: number): string {
  const date = new Date(day * MS_A_DAY);
  const year = date.getUTCFullYear();
  return `${String(year).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

/** The shortest EDTF string that covers exactly the days from `first` to `last`: a year, month or day where one does. */
export function edtfOf(first: number, last: number): string {
  if (first === -Infinity || last === Infinity)
    return `${first === -Infinity ? '..' : isoDay(first)}/${last === Infinity ? '..' : isoDay(last)}`;
  const a = isoDay(first);
  const b = isoDay(last);
  if (a === b) return a;
  if (a.endsWith('-01-01') && b.endsWith('-12-31')) {
    const from = a.slice(0, 4);
    const to = b.slice(0, 4);
    return from === to ? from : `${from}/${to}`;
  }
  if (a.endsWith('-01') && isoDay(last + 1).endsWith('-01')) {
    const from = a.slice(0, 7);
    const to = b.slice(0, 7);
    return from === to ? from : `${from}/${to}`;
  }
  return `${a}/${b}`;
}

/** Number of days in a month; the month is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function parseDate(text: string): DayRange | undefined {
  const match = /^(\d{3}[\dX]|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?[?~%]?$/.exec(text);
  if (!match) return undefined;
  const [, yearText, monthText, dayText] = match;
  const firstYear = Number(yearText!.replace(/X/g, '0'));
  const lastYear = Number(yearText!.replace(/X/g, '9'));
  if (monthText === undefined)
    return { first: dayNumber(firstYear, 1, 1), last: dayNumber(lastYear, 12, 31) };
  if (firstYear !== lastYear) return undefined;
  const month = Number(monthText);
  if (month >= 21) return dayText === undefined ? parsePart(firstYear, month) : undefined;
  if (month < 1 || month > 12) return undefined;
  if (dayText === undefined)
    return {
      first: dayNumber(firstYear, month, 1),
      last: dayNumber(firstYear, month, daysInMonth(firstYear, month)),
    };
  const day = Number(dayText);
  if (day < 1 || day > daysInMonth(firstYear, month)) return undefined;
  const number = dayNumber(firstYear, month, day);
  return { first: number, last: number };
}

/** Seasons 21 to 24 (spring from March), quarters 33 to 36, halves 40 and 41. */
function parsePart(year: number, code: number): DayRange | undefined {
  const months = (from: number, count: number) => ({
    first: dayNumber(year, from, 1),
    last: dayNumber(year, from + count, 1) - 1,
  });
  if (code >= 21 && code <= 24) return months(3 * (code - 20), 3);
  if (code >= 33 && code <= 36) return months(3 * (code - 33) + 1, 3);
  if (code === 40 || code === 41) return months(6 * (code - 40) + 1, 6);
  return undefined;
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
