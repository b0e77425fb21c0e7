import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { calendarDay, dayNumber, isoDay, parseEdtf } from '../../../situation/edtf.js';
import { asOfWords } from './as-of-words.js';
import { ownDate } from './own-date.js';

/**
 * [in the past week], [over the last three months]: the days that end on the one the account tells of. Undefined for
 * other lengths of time ([for three weeks]), and where the account has no day.
 */
export function recentStretch(time: TimeMention, notes: Annotation): string | undefined {
  if (!isRecent(time, notes)) return undefined;
  const [, clock, count, unit] = /^P(T?)(\d{1,3})([DWMYH])$/.exec(time.value)!;
  const { edtf } = ownDate(notes, false);
  const last = parseEdtf(edtf)?.last;
  if (last === undefined || !Number.isFinite(last)) return undefined;
  if (clock) return edtf;
  const { year, month, day } = calendarDay(last);
  const n = Number(count);
  const first =
    unit === 'D' || unit === 'W'
      ? last - n * (unit === 'D' ? 1 : 7)
      : dayNumber(year, month - n * (unit === 'Y' ? 12 : 1), day);
  return `${isoDay(first)}/${isoDay(last)}`;
}

/** A length of time that has just gone by, of which a count may be told. */
export function isRecent({ type, value, start, end }: TimeMention, { reading }: Annotation): boolean {
  if (type !== 'DURATION' || !/^P(?:\d{1,3}[DWMY]|T\d{1,3}H)$/.test(value)) return false;
  const words = reading.account.text.slice(start, end).toLowerCase().split(/\s+/);
  if (!words.some((word) => asOfWords.recent.has(word))) return false;
  return !/\bfor\s+$/i.test(reading.account.text.slice(Math.max(0, start - 5), start));
}
