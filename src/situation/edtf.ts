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

/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/** Days an EDTF string covers, or undefined when it is not one we know. */
export function parseEdtf(edtf: string): DayRange | undefined {
  if (edtf.length > LONGEST_KEPT) return parse(edtf);
  let days = parsed.get(edtf);
  if (days === undefined && !parsed.has(edtf)) {
    if (parsed.size === MOST_KEPT) parsed.clear();
    days = parse(edtf);
    parsed.set(edtf, days);
  }
  return days;
}

/** What was read of the strings met lately: an account asks for its few dates over and over. */
const parsed = new Map<string, DayRange | undefined>();
const MOST_KEPT = 4096;
const LONGEST_KEPT = 24;

function parse(edtf: string): DayRange | undefined {
  const slash = edtf.indexOf('/');
  if (slash < 0) return parseDate(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  const first = isOpen(from) ? -Infinity : parseDate(from)?.first;
  const last = isOpen(to) ? Infinity : parseDate(to)?.last;
  if (first === undefined || last === undefined || first > last) return undefined;
  return { first, last };
}

/** Days since 1970-01-01 of a day of the proleptic Gregorian calendar; a month or day out of range counts on. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  // Years are counted from March, so that the leap day is the last of its year.
  const fromMarch = months - 2;
  const marchYear = Math.floor(fromMarch / 12);
  const marchMonth = fromMarch - marchYear * 12;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const leaps = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return marchYear * 365 + leaps + dayOfYear - EPOCH;
}

/** Year, month (1 to 12) and day of days since 1970-01-01. */
export function calendarDay(day: number): { year: number; month: number; day: number } {
  const z = day + EPOCH;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** "2019-09-26" of days since 1970-01-01. */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
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
