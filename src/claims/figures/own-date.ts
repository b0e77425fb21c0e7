import type { Annotation } from '../../language/annotate.js';
import type { TimeMention } from '../../language/mention.js';
import { parseEdtf } from '../../situation/edtf.js';
import type { AsOf } from '../claim.js';
import { asOfWords } from './as-of-words.js';
import { isDate } from './narrative-time.js';

/** A date that does not even tell the year is none. */
export const YEAR = 366;
const NONE: AsOf = { edtf: '', basis: 'none' };

/** Characters from the start of an account in which it says what stretch of time it reports on. */
const HEAD = 500;
/** Dates of that stretch that are looked at. */
const LOOKED_AT = 4;
/** Days by which an agency's story may be older than its publication. */
const LATE = 3;

/** What a figure without a date is of: the day of the account, or for what was done the stretch it reports on. */
export function ownDate(notes: Annotation, past: boolean): AsOf {
  const edtf = notes.published?.edtf;
  const range = edtf === undefined ? undefined : parseEdtf(edtf);
  if (edtf === undefined || !range || range.last - range.first > YEAR) return NONE;
  for (const time of notes.times.slice(0, LOOKED_AT)) {
    if (time.start > HEAD || !isDate(time)) continue;
    const days = parseEdtf(time.edtf!);
    if (!days || days.last > range.last) continue;
    const single = days.first === days.last;
    if (single && range.last - days.first <= LATE && isDateline(time, notes)) {
      return { edtf: time.edtf!, basis: 'published' };
    }
    if (past && !single && range.last - days.last <= YEAR && isReported(time, notes))
      return { edtf: time.edtf!, basis: 'narrative' };
  }
  return { edtf, basis: 'published' };
}

/** [MARRA, August 7 (Agency) --] */
function isDateline({ start, end }: TimeMention, { reading }: Annotation): boolean {
  const { text } = reading.account;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return (
    /^\p{Lu}[\p{L}\p{M}'’., -]{1,40}, $/u.test(line) && /^,? ?(?:\(|-|–|—)/.test(text.slice(end, end + 4))
  );
}

/** [Situation Report No. 4 – July 2021] */
function isReported({ start, end }: TimeMention, { reading }: Annotation): boolean {
  const { text } = reading.account;
  const next = text.indexOf('\n', end);
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next);
  if (line.length > LONGEST_LINE || /[.!?]$/.test(line.trim())) return false;
  return line
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => asOfWords.reports.has(word));
}

const LONGEST_LINE = 160;
