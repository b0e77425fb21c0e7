import type { TableCell } from '../../../accounts/account.js';
import { firstEndingAfter, type Span } from '../../../accounts/span.js';
import type { Annotation } from '../../../language/annotate.js';
import { mentionsIn } from '../mentions-in.js';
import { asOfWords } from '../time/as-of-words.js';
import { type CellHeadings, cellHeadings } from './cell-headings.js';

/** The headings of a cell, and the line above its table. */
export interface Cell {
  readonly span: Span;
  /** Its table, by number in the account, and its row and column there. */
  readonly table: number;
  readonly at: Pick<TableCell, 'row' | 'column'>;
  readonly headings: CellHeadings;
  /** Cells of its row that stand under [As of], [Date]. */
  readonly dates: readonly Span[];
  readonly caption?: Span;
}

/** Longest line above a table that is its caption, in characters. */
const LONGEST_CAPTION = 160;

/** Looks up the data cell an offset stands in; undefined outside of tables and in headings. */
export function cellsOf({ reading }: Annotation): (offset: number) => Cell | undefined {
  const { tables, text } = reading.account;
  const cells: (Cell & Span)[] = [];
  for (const [number, table] of tables.entries()) {
    const captioned = captionOf(table, reading.blocks, text);
    const headed = cellHeadings(table, text);
    const dates = datesByRow(headed, text);
    for (const [span, headings] of headed) {
      const { start, end, row } = span;
      const shared = { table: number, at: span, headings, dates: dates.get(row) ?? [], ...captioned };
      cells.push({ start, end, span, ...shared });
    }
  }
  cells.sort((a, b) => a.start - b.start);
  return (offset) => {
    if (cells.length === 0) return undefined;
    const at = firstEndingAfter(cells, offset);
    const cell = cells[at];
    return cell && cell.start <= offset ? cell : undefined;
  };
}

function datesByRow(
  cells: ReadonlyMap<TableCell, CellHeadings>,
  text: string,
): ReadonlyMap<number, readonly Span[]> {
  const dates = new Map<number, Span[]>();
  for (const [cell, { column }] of cells) {
    const [heading] = column;
    if (!heading) continue;
    const name = text.slice(heading.start, heading.end).trim().toLowerCase();
    if (asOfWords.dateHeadings.has(name)) dates.set(cell.row, [...(dates.get(cell.row) ?? []), cell]);
  }
  return dates;
}

/** Every heading of a cell, the row's first. */
function headingsOf({ headings }: Cell): readonly TableCell[] {
  return [...headings.row, ...headings.column];
}

/** Those of sorted mentions that stand in a cell's headings or caption, the row's first. */
export function mentionsInHeadings<T extends Span>(
  mentions: readonly T[],
  cell: Cell,
  fits: (mention: T) => boolean,
): readonly T[] {
  const spans: Span[] = [...headingsOf(cell), ...(cell.caption ? [cell.caption] : [])];
  for (const span of spans) {
    const found = mentionsIn(mentions, span).filter(fits);
    if (found.length > 0) return found;
  }
  return [];
}

function captionOf(table: Span, blocks: readonly Span[], text: string): { caption?: Span } {
  const at = firstEndingAfter(blocks, table.start) - 1;
  const above = blocks[at];
  if (!above || above.end - above.start > LONGEST_CAPTION) return {};
  const words = text.slice(above.start, above.end);
  // [Table 2. Refugees by district]
  const label = /^(?:Table|Annex|Figure) [\w.-]{1,6}[.:]\s+(?=\S)/.exec(words)?.[0].length ?? 0;
  return /[\p{L}\d)\]:]$/u.test(words) ? { caption: { start: above.start + label, end: above.end } } : {};
}
