import type { PublicationDate } from '../account.js';
import { linesOf, trimSpan } from '../lines.js';
import type { Span } from '../span.js';
import { dateVocabulary } from './vocabulary.js';
import { edtfOfWritten, findWrittenDate, type WrittenDate } from './written-date.js';

export interface DatelineFound {
  /** Absent where no date stands, or only one without a year that nothing supplies. */
  readonly published?: PublicationDate;
  /** Lines that hold nothing but when the page was published or changed. */
  readonly lines: readonly Span[];
}

/** How a date in a line says that it is the publication's, surest first. */
const KINDS = ['published', 'agency', 'alone', 'place', 'updated', 'as-of'] as const;
type Kind = (typeof KINDS)[number];

interface Candidate extends Span {
  readonly kind: Kind;
  readonly date: WrittenDate;
  readonly line: Span;
}

/** Lines at a text's two ends in which a date may be its own; a date standing alone must be nearer the top. */
const FIRST_LINES = 14;
const LAST_LINES = 8;
const FIRST_ALONE = 9;
const LOOK_AT = 240;
/** A line with a cue and a date and more is the page's data only if it is short and no sentence. */
const LONGEST_DATA = 100;

/**
 * When a text says it was published: a line like "Published September 26th, 2019 - 08:24 GMT", a date alone or before
 * a bar near the top, an agency's "NAIROBI, August 8, 1998 (Agency) --", "Geneva, 28 April 2021". `known` is what the
 * metadata say; a dateline only makes it more precise (a day within the known year).
 */
export function findDateline(text: string, known: string | undefined): DatelineFound {
  const lines = linesOf(text)
    .map((line) => trimSpan(text, line))
    .filter((line) => line.start < line.end);
  const bottom = Math.max(FIRST_LINES, lines.length - LAST_LINES);
  const candidates = lines.flatMap((line, i) => {
    if (i >= FIRST_LINES && i < bottom) return [];
    const candidate = candidateIn(text, line);
    return candidate && mayStandAt(candidate, i) ? [candidate] : [];
  });
  const furniture = candidates.filter(({ kind }) => kind === 'published' || kind === 'updated');
  return { published: choose(candidates, known), lines: furniture.map(({ line }) => line) };
}

function mayStandAt({ kind, date }: Candidate, index: number): boolean {
  if (kind === 'published' || kind === 'updated') return true;
  return index < (date.day === undefined ? FIRST_ALONE / 2 : FIRST_ALONE);
}

function choose(candidates: readonly Candidate[], known: string | undefined): PublicationDate | undefined {
  const rank = ({ kind, date }: Candidate) =>
    KINDS.indexOf(kind) + (date.day === undefined ? KINDS.length : 0);
  for (const candidate of [...candidates].sort((a, b) => rank(a) - rank(b) || a.start - b.start)) {
    const edtf = edtfOfWritten(withYear(candidate.date, known));
    if (edtf === undefined || (known !== undefined && !refines(edtf, known))) continue;
    const says = `${candidate.kind === 'updated' ? 'last updated' : candidate.kind === 'as-of' ? 'as of' : 'published'} ${edtf}`;
    return { edtf, basis: 'dateline', evidence: [{ start: candidate.start, end: candidate.end, says }] };
  }
  return undefined;
}

/** The year the metadata give, where they give one and no more. */
function withYear(date: WrittenDate, known: string | undefined): WrittenDate {
  return date.year === undefined && known !== undefined && /^\d{4}/.test(known)
    ? { ...date, year: Number(known.slice(0, 4)) }
    : date;
}

function refines(edtf: string, known: string): boolean {
  return edtf.length > known.length && edtf.startsWith(known);
}

function candidateIn(text: string, line: Span): Candidate | undefined {
  const start = text.slice(line.start, Math.min(line.end, line.start + LOOK_AT));
  const date = findWrittenDate(start);
  if (!date) return undefined;
  const kind = kindOf(start, date, line.end - line.start);
  if (!kind) return undefined;
  return { kind, date, line, start: line.start + date.start, end: line.start + date.end };
}

function kindOf(start: string, date: WrittenDate, length: number): Kind | undefined {
  const { published, updated, asOf, alone, rest } = patterns();
  const before = start.slice(0, date.start);
  const after = start.slice(date.end);
  const whole = length <= LOOK_AT && rest.test(after.replace(ZONE, ' '));
  const data = whole || (length <= LONGEST_DATA && !/[.!?]$/.test(after));
  if (data && published.test(before)) return 'published';
  if (data && updated.test(before)) return 'updated';
  if (whole && asOf.test(before)) return 'as-of';
  if (alone.test(before))
    return whole || (date.year && date.day && BAR_AFTER.test(after)) ? 'alone' : undefined;
  if (date.day === undefined) return undefined;
  if (AGENCY_BEFORE.test(before) && AGENCY_AFTER.test(after)) return 'agency';
  return PLACE_BEFORE.test(before) && whole ? 'place' : undefined;
}

/** "14 February 2021 | ", "26 September 2019 - The ...", but no second date of a range. */
const BAR_AFTER = /^\s*(?:[|\u2022\u00b7]|[\u2013\u2014]\s|--?\s)\s*(?!\d)/;
/** "NAIROBI, Kenya, " in capitals, then after the date "(Agency) --" or a dash. */
const AGENCY_BEFORE = /^\p{Lu}[\p{Lu}\s.'\u2019-]{2,40}(?:,\s*\p{L}[\p{L}\s.'\u2019-]{1,40})?[,:]?\s*$/u;
const AGENCY_AFTER = /^,?\s*(?:[(/][^()/]{2,40}[)/]\s*(?:[\u2013\u2014_-]|--)?|[\u2013\u2014_]|--?\s)/u;
/** "Geneva, " or "Cox's Bazar / Geneva, ". */
const PLACE_BEFORE = /^(?:\p{Lu}[\p{L}.'\u2019-]*[\s/]*){1,4},\s*$/u;

/** "GMT", "EST". */
const ZONE = /(?<!\p{L})[A-Z]{2,5}(?!\p{L})/gu;

interface Patterns {
  readonly published: RegExp;
  readonly updated: RegExp;
  readonly asOf: RegExp;
  readonly alone: RegExp;
  readonly rest: RegExp;
}

let built: Patterns | undefined;

function patterns(): Patterns {
  if (built) return built;
  const words = dateVocabulary();
  const weekday = `(?:${words.weekdayPattern}\\.?,?\\s*)?`;
  const time = '\\d{1,2}[:.h]\\d{2}(?::\\d{2})?';
  const opening = (cues: string) =>
    new RegExp(`^[^\\p{L}\\p{N}]*${cues}\\s*[:|\\u2013-]?\\s*${weekday}$`, 'iu');
  built = {
    published: opening(words.publishedPattern),
    updated: opening(words.updatedPattern),
    asOf: new RegExp(
      `^[^\\p{L}\\p{N}]*(?:\\p{L}+\\s+){0,4}${words.asOfPattern}\\s*[:|\\u2013-]?\\s*(?:${time}(?:[\\s,]+${words.aroundPattern})*[\\s,]+)?${weekday}$`,
      'iu',
    ),
    alone: new RegExp(`^[^\\p{L}\\p{N}]*${weekday}$`, 'iu'),
    rest: new RegExp(
      `^(?:[\\s,;:|()/@\\u2013\\u2014-]|${time}|${words.aroundPattern}(?![\\p{L}])|[+-]\\d{1,2})*\\.?$`,
      'iu',
    ),
  };
  return built;
}
