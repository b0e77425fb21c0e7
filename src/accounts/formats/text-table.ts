import type { Table, TableCell } from '../account.js';
import type { Span } from '../span.js';

/** Fewest lines of a table, its headings among them. */
const FEWEST = 3;
/** Longest cell, in characters: what is longer is prose. */
const LONGEST = 60;

/**
 * Tables of a plain text: lines that follow one another and hold as many cells each, two at least, parted by tabs, bars
 * or two spaces and more. The first is of headings where only the others hold numbers.
 */
export function findTextTables(text: string): Table[] {
  const tables: Table[] = [];
  let rows: Span[][] = [];
  const close = () => {
    const table = rows.length >= FEWEST ? tableOf(rows, text) : undefined;
    if (table) tables.push(table);
    rows = [];
  };
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const cells = cellsOf(text, start, end);
    if (cells.length < 2 || (rows.length > 0 && rows[0]!.length !== cells.length)) close();
    if (cells.length >= 2) rows.push(cells);
    if (newline < 0) break;
    start = newline + 1;
  }
  close();
  return tables;
}

function cellsOf(text: string, start: number, end: number): Span[] {
  const line = text.slice(start, end);
  if (!/\t|\||\S {2,}\S/.test(line)) return closeCells(line, start);
  const cells: Span[] = [];
  for (const match of line.matchAll(/[^\s|]+(?: [^\s|]+)*/g)) {
    if (match[0].length > LONGEST) return [];
    cells.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return cells;
}

/**
 * The cells of a line that single spaces part, as text taken from a PDF has them: a name and its numbers [Belo 138,804
 * 113,912], or words in none of which stands a number [District Round Households (Round)].
 */
function closeCells(line: string, start: number): Span[] {
  const row = CLOSE_ROW.exec(line);
  const heading = row === null && line.length <= LONGEST_HEADING && CLOSE_HEADING.test(line);
  if (!row && !heading) return [];
  const parts = row ? [row[1]!, ...row[2]!.split(' ')] : line.match(/\S+(?: \([^)]*\))?/g)!;
  const cells: Span[] = [];
  let at = 0;
  for (const part of parts) {
    const from = line.indexOf(part, at);
    at = from + part.length;
    cells.push({ start: start + from, end: start + at });
  }
  return cells;
}

/** [Other districts 201,377 188,976 40,155] */
const CLOSE_ROW = /^(\p{L}[^\d\n:;]{0,40}?) ((?:[\d.,]*\d%?|-|–)(?: (?:[\d.,]*\d%?|-|–))+)$/u;
/** [District R18 R19 Households (R19)]: no sentence, and no number by itself. */
const CLOSE_HEADING = /^\p{Lu}\S*(?: (?:\p{Lu}|\()[^\s.]*)+$/u;
const LONGEST_HEADING = 120;

/** A table needs a first row without numbers and numbers in most cells of the others. */
function tableOf(rows: readonly (readonly Span[])[], text: string): Table | undefined {
  const isNumber = ({ start, end }: Span) => /^[\d.,%()*–-]*\d[\d.,%()*–-]*$/.test(text.slice(start, end));
  const [top, ...body] = rows;
  if (top!.some(isNumber)) return undefined;
  const numbers = body.flat().filter(isNumber).length;
  if (numbers * 2 < body.flat().length - body.length) return undefined;
  const cells: TableCell[] = rows.flatMap((row, r) =>
    row.map((span, column) => ({ ...span, row: r, column, header: r === 0 })),
  );
  return { start: cells[0]!.start, end: cells.at(-1)!.end, cells };
}
