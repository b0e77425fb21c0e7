import type { Span } from '../span.js';

/** More of them make a row of a table. */
const MOST = 4;
const BAR = /\s[|\u2022\u00b7]\s/g;
/** Marks of emphasis and of headings in Markdown. */
const MARKS = /[\s*_#>]/;

/**
 * The parts of a line between bars, without the marks of Markdown around them: [**Marra district** | *as of 3 May 2021*].
 * The line itself where it has no bar, and only if it has such marks; none of what may be a table's row.
 */
export function linePieces(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end);
  const bars = [...words.matchAll(BAR)];
  if (bars.length >= MOST) return [];
  const starts = [0, ...bars.map(({ index }) => index + 3)];
  const ends = [...bars.map(({ index }) => index), words.length];
  return starts
    .map((start, i) => unmarked(text, { start: line.start + start, end: line.start + ends[i]! }))
    .filter(({ start, end }) => start < end && end - start < line.end - line.start);
}

function unmarked(text: string, { start, end }: Span): Span {
  while (start < end && MARKS.test(text[start]!)) start++;
  while (end > start && MARKS.test(text[end - 1]!)) end--;
  return { start, end };
}
