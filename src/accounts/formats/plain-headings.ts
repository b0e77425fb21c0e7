import type { Furniture } from '../account.js';
import { isHeadline, type PageLine, pageLines } from '../furniture/page-line.js';
import { overlaps, type Span } from '../span.js';

const LONGEST = 120;
const MOST_WORDS = 16;

/**
 * Headings of a plain text: short lines that stand alone between blank lines, begin with a capital (or a letter of a
 * script without), end in no full stop, hold no row of figures, and have something below them.
 */
export function findPlainHeadings(text: string, furniture: readonly Furniture[]): Span[] {
  const lines = pageLines(text);
  const headings: Span[] = [];
  let piece = 0;
  lines.forEach((line, i) => {
    while (piece < furniture.length && furniture[piece]!.end <= line.start) piece++;
    const covered = piece < furniture.length && overlaps(furniture[piece]!, line);
    if (!covered && lines[i + 1]?.apart && isHeading(line))
      headings.push({ start: line.start, end: line.end });
  });
  return headings;
}

/** The first heading, if nothing of the story stands before it. */
export function titleOf(
  text: string,
  headings: readonly Span[],
  furniture: readonly Furniture[],
): string | undefined {
  const [first] = headings;
  if (!first) return undefined;
  let at = 0;
  for (const { start, end } of [...furniture.filter((piece) => piece.end <= first.start), first]) {
    if (text.slice(at, start).trim() !== '') return undefined;
    at = end;
  }
  return text.slice(first.start, first.end);
}

function isHeading(line: PageLine): boolean {
  // "GENEVA (Agency) --" opens the story's first sentence.
  if (!line.apart || line.prose || !isHeadline(line) || /[-_\u2013\u2014]$/.test(line.text)) return false;
  if (line.words.length > MOST_WORDS || line.text.length > LONGEST) return false;
  if (!/^["'\u201c\u2018\u00ab]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(line.text) || !/\p{L}{3}/u.test(line.text))
    return false;
  const numbers = line.words.filter((word) => /\p{Nd}/u.test(word.key)).length;
  return numbers < 2 || numbers <= line.words.length / 5;
}
