import type { Annotation } from '../../language/annotate.js';
import { isoDay, parseEdtf } from '../../situation/edtf.js';
import type { AsOf } from '../claim.js';
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
/** A report on a whole month is written in the next, and tells how things are then. */
const LONG = 20;
/** Nor does one published so many days later. */
const STALE = 31;

/** What a figure without a date is of: the day of the account, or for what was done the stretch it reports on. */
export function ownDate(notes: Annotation, past: boolean): AsOf {
  const edtf = notes.published?.edtf;
  const range = edtf === undefined ? undefined : parseEdtf(edtf);
  if (edtf === undefined || !range || range.last - range.first > YEAR) return NONE;
  const dateline = datelineOf(notes);
  if (dateline)
    for (const time of notes.times.slice(0, LOOKED_AT)) {
      if (!isDate(time) || !isInDateline(time, dateline)) continue;
      const days = parseEdtf(time.edtf!);
      if (days && days.first === days.last && days.last <= range.last && range.last - days.first <= LATE)
        return { edtf: time.edtf!, basis: 'published' };
    }
  const { period, standing } = reportedStretch(notes, range);
  if (past && period !== undefined) return { edtf: period, basis: 'narrative' };
  if (standing !== undefined) return { edtf: standing, basis: 'narrative' };
  const days = period === undefined ? undefined : parseEdtf(period);
  if (days && days.last - days.first <= LONG && range.last - days.last <= STALE)
    return { edtf: isoDay(days.last), basis: 'narrative' };
  return { edtf, basis: 'published' };
}
