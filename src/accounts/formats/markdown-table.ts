import type { Table, TableCell } from '../account.js';
import { trimSpan } from '../lines.js';
import type { Span } from '../span.js';

const RULE = /^\s{0,3}\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * A table in pipes whose heading row is line `at` (GitHub Flavored Markdown, section 4.10), and the line after it;
 * undefined where there is none.
 */
export function readMarkdownTable(
  text: string,
  lines: readonly Span[],
  at: number,
): { table: Table; next: number } | undefined {
  const content = (i: number) => text.slice(lines[i]!.start, lines[i]!.end);
  if (at + 1 >= lines.length || !content(at).includes('|') || !content(at + 1).includes('-'))
    return undefined;
  if (!RULE.test(content(at + 1)) || !content(at + 1).includes('|')) return undefined;
  const cells: TableCell[] = cellsOf(text, lines[at]!).map((span, column) => ({
    ...span,
    row: 0,
    column,
    header: true,
  }));
  let next = at + 2;
  for (let row = 1; next < lines.length && content(next).includes('|'); next++, row++) {
    cellsOf(text, lines[next]!).forEach((span, column) => {
      cells.push({ ...span, row, column, header: false });
    });
  }
  const whole = trimSpan(text, { start: lines[at]!.start, end: lines[next - 1]!.end });
  return { table: { ...whole, cells }, next };
}

/** Cells between unescaped pipes, without the empty ones before a first and after a last pipe. */
function cellsOf(text: string, line: Span): Span[] {
  const row = trimSpan(text, line);
  const cells: Span[] = [];
  let start = text[row.start] === '|' ? row.start + 1 : row.start;
  for (let at = start; at < row.end; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '|') {
      cells.push(trimSpan(text, { start, end: at }));
      start = at + 1;
    }
  }
  if (start < row.end) cells.push(trimSpan(text, { start, end: row.end }));
  return cells;
}
