import type { Table, TableCell } from '../../../accounts/account.js';

/** The headings that govern a cell of a table, the nearest first. */
export interface CellHeadings {
  readonly row: readonly TableCell[];
  readonly column: readonly TableCell[];
}

/** A heading over more columns than this governs those only; tables of thousands of columns stay linear. */
const WIDEST = 64;
/** Headings above one another that are kept, the nearest. */
const DEEPEST = 3;

/**
 * The headings of each data cell of a table whose text is `text`: heading cells above it and to its left, or, where a row
 * has none, its first cell if that holds no digit.
 */
export function cellHeadings(table: Table, text: string): ReadonlyMap<TableCell, CellHeadings> {
  const found = new Map<TableCell, CellHeadings>();
  const above = new Map<number, TableCell[]>();
  let row = -1;
  let left: TableCell[] = [];
  const topRow = table.cells[0]?.row ?? 0;
  for (const cell of table.cells) {
    if (cell.row !== row) {
      row = cell.row;
      left = [];
    }
    const leads = left.length === 0 && cell.row > topRow && !/\d/.test(text.slice(cell.start, cell.end));
    if (cell.header && (cell.row === topRow || !isRowHeading(cell, table))) {
      const last = Math.min(cell.column + (cell.columns ?? 1), cell.column + WIDEST);
      for (let column = cell.column; column < last; column++)
        above.set(column, [cell, ...(above.get(column) ?? [])].slice(0, DEEPEST));
    } else if (cell.header || leads) left = [cell, ...left].slice(0, DEEPEST);
    else found.set(cell, { row: left, column: above.get(cell.column) ?? [] });
  }
  return found;
}

/** A heading at the start of a row of data, not of a row of headings. */
function isRowHeading(cell: TableCell, { cells }: Table): boolean {
  return cell.column <= (cells[0]?.column ?? 0);
}
