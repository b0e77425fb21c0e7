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
  if (!/\t|\||\S {2,}\S/.test(line)) return [];
  const cells: Span[] = [];
  for (const match of line.matchAll(/[^\s|]+(?: [^\s|]+)*/g)) {
    if (match[0].length > LONGEST) return [];
    cells.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return cells;
}

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
