import type { Annotation } from '../../../language/annotate.js';
import type { Reading } from '../../../language/annotation.js';
import type { TimeMention } from '../../../language/mention.js';
import { type DayRange, parseEdtf } from '../../../situation/edtf.js';
import { asOfWords } from './as-of-words.js';
import { isDate } from './narrative-time.js';

/** What an account says at its top of the time it reports on. */
export interface ReportedStretch {
  /** The period of a periodical report: [Situation Report No. 4 – July 2021], [Reporting period: 3 - 9 May]. */
  readonly period?: string;
  /** The day of which it tells how things stand: [Data as of 9 May 2021]. */
  readonly standing?: string;
}

/** Characters from the start of an account in which it says what stretch of time it reports on. */
const HEAD = 600;
/** Dates of that stretch that are looked at. */
const LOOKED_AT = 6;
/** Days by which the day reported of may lie before publication. */
const STALE = 31;
const YEAR = 366;

/** Reads the dated lines at an account's top; of what ends after the publication it knows nothing. */
export function reportedStretch(notes: Annotation, published: DayRange): ReportedStretch {
  let stretch = kept.get(notes.reading);
  if (!stretch) kept.set(notes.reading, (stretch = find(notes, published)));
  return stretch;
}

// Asked for every figure.
const kept = new WeakMap<Reading, ReportedStretch>();

function find(notes: Annotation, published: DayRange): ReportedStretch {
  const found: { period?: string; standing?: string } = {};
  for (const time of notes.times.slice(0, LOOKED_AT)) {
    if (time.start > HEAD || !isDate(time)) continue;
    const edtf = time.range?.edtf ?? time.edtf!;
    const days = parseEdtf(edtf);
    if (!days || days.last > published.last || published.first - days.last > YEAR) continue;
    const single = days.first === days.last;
    const line = lineOf(time, notes);
    // [The present report covers developments from 1 May to 30 June 2023.]
    if (!single && isCovered(time, notes)) found.period ??= edtf;
    if (line === undefined) continue;
    const own = published.last - days.last;
    const standing = STANDING.test(line.before) || (own > STORY && isUnderTitle(time, notes));
    if (single && own <= STALE && standing) found.standing ??= edtf;
    else if (!single && (isReport(line.whole) || isHeadline(time, days, notes))) found.period ??= edtf;
  }
  return found;
}

/** The line a date stands in, where that is no sentence. */
function lineOf(
  { start, end }: TimeMention,
  { reading }: Annotation,
): { readonly whole: string; readonly before: string } | undefined {
  const { text } = reading.account;
  const next = text.indexOf('\n', end);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const whole = text.slice(from, next < 0 ? text.length : next);
  if (whole.length > LONGEST_LINE || /[.!?]$/.test(whole.trim())) return undefined;
  return { whole, before: text.slice(from, start).toLowerCase() };
}

function isCovered({ start }: TimeMention, { reading }: Annotation): boolean {
  const sentence = reading.sentenceAt(start);
  return (
    sentence !== undefined && COVERED.test(reading.account.text.slice(sentence.start, start).toLowerCase())
  );
}

const COVERED =
  /\b(?:report|update|bulletin|brief|account|document)\b.{0,60}\b(?:covers|covering|is on|deals with)\b|\b(?:commission|mission|inquiry|inquest|study|assessment|review|audit)\b.{0,20}\b(?:examined|investigated|studied|assessed|reviewed|looked (?:at|into))\b/su;

/** [Marra district | 30 June 2021] */
function isUnderTitle({ start, end }: TimeMention, { reading: { account, blocks } }: Annotation): boolean {
  if (start >= (blocks[TOP_LINES]?.start ?? Number.POSITIVE_INFINITY)) return false;
  return (
    /\|\s*$/.test(account.text.slice(0, start)) && /^\s*(?:\||\n|$)/.test(account.text.slice(end, end + 8))
  );
}

/** Days by which an agency's story may be older than its publication. */
const STORY = 3;

/** [Marra, returns in May 2022] */
function isHeadline({ start }: TimeMention, { first, last }: DayRange, { reading }: Annotation): boolean {
  const line = reading.blocks[TOP_LINES]?.start ?? Number.POSITIVE_INFINITY;
  return start < line && last - first <= QUARTER;
}

/** Blocks among which a title and what stands under it are. */
const TOP_LINES = 3;
/** Days. */
const QUARTER = 100;

const LONGEST_LINE = 160;

/** Ends in a phrase of a standing date that nothing but a short label leads: [(Data as of], [Figures as at:]. */
const STANDING = new RegExp(`^.{0,40}\\b(?:${[...asOfWords.standing].join('|')}):?\\s*(?:the )?$`, 'u');

function isReport(line: string): boolean {
  return line
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => asOfWords.reports.has(word));
}
