import { parseEdtf } from '../../situation/edtf.js';
import type { Span } from '../span.js';
import { dateVocabulary } from './vocabulary.js';

/** A date as people write it, at a place in a line. */
export interface WrittenDate extends Span {
  readonly year?: number;
  readonly month: number;
  /** Absent for a month of a year ("July 2021"). */
  readonly day?: number;
}

/**
 * The first date of a line, in words ("26 September 2019", "Sept. 26th, 2019", "August 8") or figures (2019-09-26,
 * 26.09.2019, and 26/09/2019 where no part could be the other). Offsets are those of the line.
 */
export function findWrittenDate(line: string): WrittenDate | undefined {
  const text = latinDigits(line);
  let first: WrittenDate | undefined;
  for (const pattern of patterns()) {
    const match = pattern.exec(text);
    const date = match && toDate(match);
    if (date && (!first || date.start < first.start || (date.start === first.start && date.end > first.end)))
      first = date;
  }
  return first;
}

/** EDTF of a date that has its year. */
export function edtfOfWritten(date: WrittenDate): string | undefined {
  if (date.year === undefined) return undefined;
  const month = `${date.year}-${two(date.month)}`;
  return date.day === undefined ? month : `${month}-${two(date.day)}`;
}

let built: readonly RegExp[] | undefined;

function patterns(): readonly RegExp[] {
  if (built) return built;
  const { monthPattern, joinerPattern, ordinalPattern } = dateVocabulary();
  // Arabic dates often give a month both its names ("shubat/fibrayir").
  const month = `(?<month>${monthPattern})\\.?(?:\\s?/\\s?${monthPattern})?`;
  const day = `(?<day>\\d{1,2})(?:${ordinalPattern})?`;
  const year = '(?<year>(?:19|20)\\d{2})';
  const sources = [
    `${day}\\s?[\\s.\\u2013-]\\s?(?:${joinerPattern}\\s+)?${month}(?:,?\\s?[\\s\\u2013-]?\\s?${year})?`,
    `${month}\\s+${day}(?:,?\\s+${year})?`,
    // Not the rest of a day that does not exist ("31 June 2020").
    `(?<!\\d[\\s.-]{0,2})${month},?\\s+${year}`,
    `${year}(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})`,
    `(?<one>\\d{1,2})(?<sep>[./-])(?<two>\\d{1,2})\\k<sep>${year}`,
  ];
  built = sources.map((source) => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu'));
  return built;
}

function toDate(match: RegExpExecArray): WrittenDate | undefined {
  const { day, month, year, one, two: other, sep } = match.groups as Record<string, string | undefined>;
  const span = { start: match.index, end: match.index + match[0].length };
  const found =
    one !== undefined
      ? inFigures(Number(one), Number(other), Number(year), sep!)
      : {
          year: year === undefined ? undefined : Number(year),
          month: monthNumber(month!),
          day: day === undefined ? undefined : Number(day),
        };
  if (!found || found.month === undefined) return undefined;
  const date = { ...span, ...found, month: found.month };
  return parseEdtf(edtfOfWritten({ ...date, year: date.year ?? 2000 })!) ? date : undefined;
}

/** Day and month, by which of them can only be the one; with full stops the day comes first. */
function inFigures(one: number, two: number, year: number, sep: string) {
  if (one > 12 || sep === '.' || one === two) return { year, month: two, day: one };
  return two > 12 ? { year, month: one, day: two } : undefined;
}

function monthNumber(word: string): number | undefined {
  return /^\d/.test(word)
    ? Number(word)
    : dateVocabulary().months.get(word.toLowerCase().replace(/\s+/g, ' '));
}

/** Arabic and Persian digits as ASCII ones, each one for one. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
