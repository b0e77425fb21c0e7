import type { Annotation } from '../../../language/annotate.js';
import type { Reading } from '../../../language/annotation.js';
import type { TimeMention } from '../../../language/mention.js';
import { isoDay, parseEdtf } from '../../../situation/edtf.js';
import type { AsOf } from '../../claim.js';
import { asOfWords } from './as-of-words.js';
import { datelineOf, isInDateline } from './dateline.js';
import { isDate } from './narrative-time.js';
import { reportedStretch } from './reported-stretch.js';

/** A date that does not even tell the year is none. */
export const YEAR = 366;
const NONE: AsOf = { edtf: '', basis: 'none' };

/** Dates among which a dateline's is looked for. */
const LOOKED_AT = 4;
/** Days by which an agency's story may be older than its publication. */
const LATE = 3;
/** A report on a whole month that is published well into the next tells how things are then. */
const LONG = 20;
const SOON = 25;
/** So does any published so many days later. */
const STALE = 31;

/** What a figure without a date is of: the day of the account, or for what was done the stretch it reports on. */
export function ownDate(notes: Annotation, past: boolean): AsOf {
  const edtf = notes.published?.edtf;
  const range = edtf === undefined ? undefined : parseEdtf(edtf);
  if (edtf === undefined || !range) return NONE;
  const told = range.last - range.first > LONG ? lastStanding(notes) : undefined;
  if (told !== undefined) return { edtf: told, basis: 'narrative' };
  if (range.last - range.first > YEAR) return NONE;
  const dateline = datelineOf(notes);
  if (dateline)
    for (const time of notes.times.slice(0, LOOKED_AT)) {
      if (!isDate(time) || !isInDateline(time, dateline)) continue;
      const days = parseEdtf(time.edtf!);
      if (days && days.first === days.last && days.last <= range.last && range.last - days.first <= LATE)
        return { edtf: time.edtf!, basis: 'published' };
    }
  const { period, standing } = reportedStretch(notes, range);
  const year = period !== undefined && lengthOf(period) > WHOLE_YEAR;
  if ((past || year) && period !== undefined) return { edtf: period, basis: 'narrative' };
  if (standing !== undefined) return { edtf: standing, basis: 'narrative' };
  const days = period === undefined ? undefined : parseEdtf(period);
  const late = days ? range.last - days.last : Infinity;
  if (days && late <= (days.last - days.first <= LONG ? STALE : SOON))
    return { edtf: isoDay(days.last), basis: 'narrative' };
  return { edtf, basis: 'published' };
}

/** Days. */
function lengthOf(edtf: string): number {
  const days = parseEdtf(edtf)!;
  return days.last - days.first;
}

/** What a report on a year tells is of that year. */
const WHOLE_YEAR = 300;

/** The last day as of which an account that nobody dates says how things stand: [As of 31 January 2023, 900 were held]. */
function lastStanding({ times, reading }: Annotation): string | undefined {
  if (kept.has(reading)) return kept.get(reading);
  const { text } = reading.account;
  let latest: string | undefined;
  let last = -Infinity;
  for (const time of times) {
    const before = text.slice(Math.max(0, time.start - REACH), time.start).toLowerCase();
    if (!isDate(time) || time.basis !== 'stated') continue;
    if (!asOfWords.standing.has(before.trim()) && !opensStock(time, text)) continue;
    const day = parseEdtf(time.edtf!)!.last;
    if (Number.isFinite(day) && day > last) [latest, last] = [time.edtf!, day];
  }
  kept.set(reading, latest);
  return latest;
}

/** [On 31 January 2023 the country had 900 prisoners] */
function opensStock({ start, end }: TimeMention, text: string): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return /(?:^|\n|\. )(?:On|At) $/.test(before) && HELD.test(text.slice(end, end + CLAUSE));
}

/** Characters behind a date in which a stock is told. */
const CLAUSE = 36;
const HELD =
  /^,? [^.,;\d]* (?:held|had|hosted|housed|counted|numbered|stood at|was home to) (?:[a-z]+ ){0,2}\d/;

// Asked for every figure.
const kept = new WeakMap<Reading, string | undefined>();

/** Characters of [as of ] and the like. */
const REACH = 6;
