import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { calendarDay, dayNumber, edtfOf, parseEdtf } from '../../../situation/edtf.js';
import { firstAtOrAfter } from '../mentions-in.js';
import { isDate } from './narrative-time.js';

/**
 * [in the first six months of 2021], [the last ten days of May], [the first 12 days of the year]: those days. `time` is
 * the length or the period it is a part of; undefined where it is neither.
 */
export function partOfPeriod(time: TimeMention, notes: Annotation): string | undefined {
  const { times, reading } = notes;
  const at = firstAtOrAfter(times, time.start);
  const length = isDate(time) ? times[at - 1] : time;
  const period = isDate(time) ? time : times[at + 1];
  const match = length?.type === 'DURATION' ? /^P(\d{1,3})([DWMY])$/.exec(length.value) : null;
  if (!length || !match) return undefined;
  const { text } = reading.account;
  const end = PART.exec(text.slice(length.start, length.end))?.[1]?.toLowerCase();
  if (end === undefined) return undefined;
  const joined = period && isDate(period) && /^ of (?:the )?$/.test(text.slice(length.end, period.start));
  const year = !isDate(time) && /^ of the year\b/.test(text.slice(length.end, length.end + 12));
  const edtf = joined ? period.edtf! : year ? notes.published?.edtf.slice(0, 4) : undefined;
  const days = edtf === undefined ? undefined : parseEdtf(edtf);
  if (!days || !Number.isFinite(days.first) || !Number.isFinite(days.last)) return undefined;
  const count = Number(match[1]);
  const opening = end === 'first' || end === 'opening';
  const first = opening ? days.first : later(days.last + 1, -count, match[2]!);
  const last = opening ? later(days.first, count, match[2]!) - 1 : days.last;
  return first >= days.first && last <= days.last ? edtfOf(first, last) : undefined;
}

const PART = /^(?:the )?(first|opening|last|final|closing)\b/i;

/** The day so many days, weeks, months or years later. */
function later(day: number, count: number, unit: string): number {
  if (unit === 'D') return day + count;
  if (unit === 'W') return day + 7 * count;
  const { year, month, day: of } = calendarDay(day);
  return dayNumber(year, month + count * (unit === 'Y' ? 12 : 1), of);
}
