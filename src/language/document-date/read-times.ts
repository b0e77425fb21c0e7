import type { PublicationDate } from '../../accounts/account.js';
import { isoDay } from '../../situation/edtf.js';
import type { Situation } from '../../situation/situation.js';
import type { Reading } from '../annotation.js';
import type { TimeMention } from '../mention.js';
import { findExpressions } from '../time/expressions.js';
import { resolveTimes } from '../time/resolve-times.js';
import { dateDocument } from './date-document.js';
import { reportedYear } from './reported-year.js';

export interface TimesRead {
  readonly times: readonly TimeMention[];
  /** The account's own date where it states one, else the interval its evidence leaves; absent without any. */
  readonly published?: PublicationDate;
}

/**
 * The times of an account and its date. Relative times ("last week") need the date, and the date is found from times:
 * expressions are found once, the date from those that stand by themselves, then all are resolved against it. Against
 * an interval they become no more precise than the interval.
 */
export function readTimes(reading: Reading, situation: Pick<Situation, 'anchors'>): TimesRead {
  const expressions = findExpressions(reading, situation.anchors);
  const published = reading.account.published ?? dateDocument(reading, expressions, situation.anchors);
  // From the end of its October each month of the year reported on is nearer than its like in the years around.
  const year = published && reportedYear(reading, expressions);
  const told = year && { ...published, edtf: isoDay(year.days.last - NOVEMBER_AND_DECEMBER) };
  const times = resolveTimes(reading, expressions, told ?? published);
  return published ? { times, published } : { times };
}

/** Days. */
const NOVEMBER_AND_DECEMBER = 61;
