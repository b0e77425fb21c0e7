import type { Context, Resolved } from './context.js';
import { hijriMonthStart, hijriYear } from './hijri.js';
import type { Calendar } from './meaning.js';
import { periodOf } from './period.js';

/** A Hijri date on the Gregorian calendar; without a year the latest that has begun by publication, or the next. */
export function resolveHijri(date: Calendar, { published, tense }: Context): Resolved {
  const { year, month = 1 } = date;
  if (year !== undefined) return place(date, year, month);
  if (published === undefined) return { open: 'XXXX-XX' };
  const here = hijriYear(published);
  const begun = hijriMonthStart(here, month) <= published;
  if (date.shift === 1 || (tense === 'future' && begun)) return place(date, begun ? here + 1 : here, month);
  return place(date, begun || tense === 'future' ? here : here - 1, month);
}

function place(date: Calendar, year: number, month: number): Resolved {
  const first = hijriMonthStart(year, month);
  if (date.day !== undefined) return { period: periodOf('D', first + date.day - 1) };
  return { days: { first, last: hijriMonthStart(year, month + 1) - 1 } };
}
