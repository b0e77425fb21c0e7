import type { Context, Resolved } from './context.js';
import { easterSunday } from './easter.js';
import type { Calendar } from './meaning.js';
import {
  dayPeriod,
  monthPeriod,
  type Period,
  partPeriod,
  periodOf,
  seasonPeriod,
  shiftPeriod,
  weekday,
  yearOf,
  yearPeriod,
} from './period.js';
import { resolveHijri } from './resolve-hijri.js';

/** The place of a date of which the words give parts: years left out are found by tense, and by what is near. */
export function resolveCalendar(date: Calendar, context: Context): Resolved {
  if (date.weekday !== undefined && date.month === undefined && date.day === undefined)
    return resolveWeekday(date.weekday, date, context);
  if (date.decade !== undefined)
    return { period: periodOf('E', yearPeriod(decadeYear(date.decade, context)).first) };
  if (date.century !== undefined) return { period: periodOf('C', yearPeriod(date.century * 100).first) };
  if (date.hijri) return resolveHijri(date, context);
  const year = date.year ?? shiftedYear(date, context);
  if (year !== undefined) return fixed(date, year) ?? { open: String(year) };
  if (date.month === undefined && date.day !== undefined) return dayOfMonth(date, context);
  return nearest(date, context);
}

function shiftedYear(date: Calendar, context: Context): number | undefined {
  if (date.yearShift === undefined || context.published === undefined) return undefined;
  return yearOf(context.published) + date.yearShift;
}

/** The parts of a date in a year. */
function fixed(date: Calendar, year: number): Resolved | undefined {
  const period = inYear(date, year);
  return period ? { period } : undefined;
}

function inYear(date: Calendar, year: number): Period | undefined {
  if (date.month !== undefined)
    return date.day === undefined ? monthPeriod(year, date.month) : dayPeriod(year, date.month, date.day);
  if (date.quarter !== undefined) return partPeriod('Q', year, date.quarter);
  if (date.half !== undefined) return partPeriod('H', year, date.half);
  if (date.season !== undefined) return seasonPeriod(year, date.season);
  if (date.holiday !== undefined) return feast(date.holiday, year);
  return yearPeriod(year);
}

function feast(code: string, year: number): Period | undefined {
  if (code.startsWith('E')) return periodOf('D', easterSunday(year) + Number(code.slice(1)));
  const month = Number(code.slice(0, 2));
  const floating = /W(\d)-(\d)$/.exec(code);
  if (!floating) return dayPeriod(year, month, Number(code.slice(3)));
  const [nth, day] = [Number(floating[1]), Number(floating[2])];
  const { first, last } = monthPeriod(year, month);
  let at = first + ((day - weekday(first) + 7) % 7) + 7 * (nth - 1);
  while (at > last) at -= 7;
  return periodOf('D', at);
}

function decadeYear(decade: number, context: Context): number {
  if (decade >= 1000) return decade;
  if (decade >= 100) return decade;
  const now = context.published === undefined ? 2000 : yearOf(context.published);
  const century = now - (now % 100);
  return decade + (decade > now % 100 ? century - 100 : century);
}

function resolveWeekday(day: number, date: Calendar, context: Context): Resolved {
  const origin = date.from === 'text' ? (context.text?.first ?? context.published) : context.published;
  if (origin === undefined) return { open: `XXXX-WXX-${day}` };
  const back = (weekday(origin) - day + 7) % 7;
  const ahead = (7 - back) % 7;
  const { shift } = date;
  let offset: number;
  if (shift === -1) offset = back === 0 ? -7 : -back;
  else if (shift === 1) offset = ahead === 0 ? 7 : ahead;
  else if (shift === 0) offset = day - weekday(origin);
  else offset = context.tense === 'future' ? ahead : -back;
  return { period: periodOf('D', origin + offset) };
}

/** "the 4th", in the month the text is in; "Friday the 4th", in the month nearest whose 4th is a Friday. */
function dayOfMonth(date: Calendar, context: Context): Resolved {
  const origin = context.text?.first ?? context.published;
  if (origin === undefined) return { open: `XXXX-XX-${two(date.day!)}` };
  const here = periodOf('M', origin);
  if (date.weekday === undefined) return { period: dayIn(here, date.day!), open: 'XXXX-XX-XX' };
  for (const by of [0, -1, 1]) {
    const period = dayIn(shiftPeriod(here, by), date.day!);
    if (period && weekday(period.first) === date.weekday) return { period };
  }
  // [Friday, the fourth ...] counts something else.
  return resolveWeekday(date.weekday, date, context);
}

function dayIn(month: Period, day: number): Period | undefined {
  const at = month.first + day - 1;
  return at <= month.last ? periodOf('D', at) : undefined;
}

/** How much less likely a date is on the side the tense does not point to. */
const AGAINST_TENSE = { day: 5, coarser: 8 };
/** Without tense, what is gone is likelier than what is to come; a bare month mostly is gone. */
const TO_COME = { day: 2, coarser: 5 };

/** Days beyond which a month is rather of the year that the text has named for it. */
const NAMED = 150;

/** A part of a year without its year: by "last" or "next", else the nearest, by tense. */
function nearest(date: Calendar, context: Context): Resolved {
  const { published, tense, named } = context;
  if (published === undefined) return { open: openPart(date) };
  const year = yearOf(published);
  if (named?.leads && named.year < year && tense !== 'future') return { period: inYear(date, named.year) };
  const candidates = [year - 1, year, year + 1]
    .map((candidate) => inYear(date, candidate))
    .filter((period) => period !== undefined);
  const { shift } = date;
  if (shift === -1) return { period: candidates.filter((period) => period.last < published).pop() };
  if (shift === 1) return { period: candidates.find((period) => period.first > published) };
  if (shift === 0) return { period: inYear(date, year) };
  const agreeing = candidates.filter(
    (period) => date.weekday === undefined || weekday(period.first) === date.weekday,
  );
  const against = date.day === undefined ? AGAINST_TENSE.coarser : AGAINST_TENSE.day;
  const toCome = date.day === undefined ? TO_COME.coarser : TO_COME.day;
  const aheadCost = { future: 1, past: against, gone: Infinity, unknown: toCome }[tense];
  let best: Period | undefined;
  let least = Infinity;
  for (const period of agreeing.length > 0 ? agreeing : candidates) {
    const gone = published - period.last;
    const ahead = period.first - published;
    const cost =
      ahead > 0
        ? ahead * aheadCost
        : gone > 0
          ? gone * (tense === 'future' && date.quarter === undefined ? against : 1)
          : 0;
    if (cost < least) [best, least] = [period, cost];
  }
  const known = named && least > NAMED && tense !== 'future' ? inYear(date, named.year) : undefined;
  return { period: known && known.last < published ? known : best };
}

function openPart(date: Calendar): string {
  if (date.month !== undefined)
    return `XXXX-${two(date.month)}${date.day === undefined ? '' : `-${two(date.day)}`}`;
  if (date.quarter !== undefined) return `XXXX-Q${date.quarter}`;
  if (date.half !== undefined) return `XXXX-H${date.half}`;
  if (date.season !== undefined) return `XXXX-${['SP', 'SU', 'FA', 'WI'][date.season]}`;
  return 'XXXX-XX-XX';
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
