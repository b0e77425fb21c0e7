import type { PublicationDate } from '../account.js';
import { linesOf, trimSpan } from '../lines.js';
import type { Span } from '../span.js';
import { type DatelineKind, datelineKinds, kindOf, LOOK_AT } from './dateline-kind.js';
import { linePieces } from './line-pieces.js';
import { edtfOfWritten, findWrittenDate, type WrittenDate } from './written-date.js';

export interface DatelineFound {
  /** Absent where no date stands, or only one without a year that nothing supplies. */
  readonly published?: PublicationDate;
  /** Lines that hold nothing but when the page was published or changed. */
  readonly lines: readonly Span[];
}

interface Candidate extends Span {
  readonly kind: DatelineKind;
  readonly date: WrittenDate;
  readonly line: Span;
}

/** Lines at a text's two ends in which a date may be its own; a date standing alone must be nearer the top. */
const FIRST_LINES = 14;
const LAST_LINES = 8;
const FIRST_ALONE = 9;

/**
 * When a text says it was published: a line, or a part of one between bars, like "Published September 26th, 2019 - 08:24
 * GMT", a date alone near the top, an agency's "NAIROBI, August 8, 1998 (Agency) --", "Geneva, 28 April 2021", "Noon
 * bulletin, 28 April 2021". `known` is what the metadata say; a dateline only makes it more precise (a day within the
 * known year).
 */
export function findDateline(text: string, known: string | undefined): DatelineFound {
  const lines = linesOf(text)
    .map((line) => trimSpan(text, line))
    .filter((line) => line.start < line.end);
  const bottom = Math.max(FIRST_LINES, lines.length - LAST_LINES);
  const candidates = lines.flatMap((line, i) => {
    if (i >= FIRST_LINES && i < bottom) return [];
    const candidate =
      candidateIn(text, line) ?? first(linePieces(text, line), (piece) => candidateIn(text, piece));
    return candidate && mayStandAt(candidate, i) ? [candidate] : [];
  });
  const furniture = candidates.filter(({ kind }) => kind === 'published' || kind === 'updated');
  return { published: choose(candidates, known), lines: furniture.map(({ line }) => line) };
}

function mayStandAt({ kind, date }: Candidate, index: number): boolean {
  // [Geneva, 28 April 2021] over a signature
  if (kind === 'published' || kind === 'updated' || kind === 'place') return true;
  return index < (date.day === undefined ? FIRST_ALONE / 2 : FIRST_ALONE);
}

function choose(candidates: readonly Candidate[], known: string | undefined): PublicationDate | undefined {
  const rank = ({ kind, date }: Candidate) =>
    datelineKinds.indexOf(kind) + (date.day === undefined ? datelineKinds.length : 0);
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
  // The row of a table.
  if (start.startsWith('|')) return undefined;
  const date = findWrittenDate(start);
  if (!date) return undefined;
  const kind = kindOf(start, date, line.end - line.start);
  if (!kind) return undefined;
  return { kind, date, line, start: line.start + date.start, end: line.start + date.end };
}

function first<T, R>(items: readonly T[], of: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = of(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
