import type { Span } from '../../../accounts/span.js';

/** The line around a figure that wide gaps make a table's row: [Marra    4,100    900    2,300]. */
export function rowAround({ start, end }: Span, text: string): Span | undefined {
  const before = text.slice(Math.max(0, start - LONGEST_ROW), start);
  const behind = text.slice(end, end + LONGEST_ROW);
  const from = start - (before.length - 1 - before.lastIndexOf('\n'));
  const to = end + (behind.includes('\n') ? behind.indexOf('\n') : behind.length);
  if (to - from > LONGEST_ROW) return undefined;
  return (text.slice(from, to).match(GAPS)?.length ?? 0) >= 2 ? { start: from, end: to } : undefined;
}

const LONGEST_ROW = 200;
const GAPS = /\S(?: {2,}|\t)(?=\S)/g;
