import type { Table, TableCell } from '../account.js';
import { isHidden, nameOfElement, SILENT } from './elements.js';
import { needsSpace, type TextBuilder } from './text-builder.js';

/** Wider or higher spans are a mistake of the page. */
const WIDEST = 64;

/** Whether a table holds data rather than the page's layout: rows of at least two cells and no table inside. */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false;
  return rowsOf(table).some((row) => cellsOf(row).length > 1);
}

/** Writes a table, a row a line, and gives the spans of its cells on their grid. */
export function writeTable(table: Element, builder: TextBuilder): Table {
  const cells: TableCell[] = [];
  const start = builder.spanOf(() => {}).start;
  const caption = Array.from(table.children).find((child) => nameOfElement(child) === 'caption');
  if (caption) builder.write(textOf(caption));
  /** Columns a cell from a row above reaches down into, with the rows left. */
  const taken: number[] = [];
  let row = 0;
  for (const line of rowsOf(table)) {
    if (builder.length > start) builder.space(2);
    let column = 0;
    let first = true;
    for (const cell of cellsOf(line)) {
      while ((taken[column] ?? 0) > 0) taken[column++]!--;
      if (!first) {
        builder.space(0);
        builder.raw(' | ');
      }
      first = false;
      const span = builder.spanOf(() => builder.raw(textOf(cell)));
      const rows = spanOfCell(cell, 'rowspan');
      const columns = spanOfCell(cell, 'colspan');
      const covers = { ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) };
      cells.push({ ...span, row, column, ...covers, header: isHeader(cell) });
      for (let wide = columns; wide > 0; wide--) taken[column++] = rows - 1;
    }
    for (; column < taken.length; column++) if (taken[column]! > 0) taken[column]!--;
    row++;
  }
  return {
    start,
    end: builder.length,
    cells: cells.some((cell) => cell.header) ? cells : guessHeader(cells, builder),
  };
}

/** A first row without digits above rows with some is the header, where the page marks none. */
function guessHeader(cells: readonly TableCell[], builder: TextBuilder): TableCell[] {
  const text = builder.toString();
  const hasDigit = (cell: TableCell) => /\p{Nd}/u.test(text.slice(cell.start, cell.end));
  const top = cells.filter((cell) => cell.row === 0);
  const header =
    top.length > 1 && !top.some(hasDigit) && cells.some((cell) => cell.row > 0 && hasDigit(cell));
  return cells.map((cell) => ({ ...cell, header: header && cell.row === 0 }));
}

function isHeader(cell: Element): boolean {
  return nameOfElement(cell) === 'th' || nameOfElement(cell.parentElement?.parentElement ?? cell) === 'thead';
}

function rowsOf(table: Element): Element[] {
  return Array.from(table.querySelectorAll('tr')).filter((row) => !isHidden(row));
}

function cellsOf(row: Element): Element[] {
  return Array.from(row.children).filter((cell) => /^t[dh]$/.test(nameOfElement(cell)) && !isHidden(cell));
}

function spanOfCell(cell: Element, attribute: string): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  return value > 1 ? Math.min(value, WIDEST) : 1;
}

/** Words of a cell on one line, what stands in separate blocks, lines or boxes kept apart. */
function textOf(cell: Element): string {
  let words = '';
  const stack: Node[] = [cell];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeType === 3) {
      const text = node.textContent ?? '';
      const raised = /^su[bp]$/.test(nameOfElement(node.parentElement ?? cell));
      words += !raised && needsSpace(words.at(-1) ?? '', text) ? ` ${text}` : text;
    }
    if (node.nodeType !== 1) continue;
    const name = nameOfElement(node as Element);
    if (SILENT.has(name) || isHidden(node as Element)) continue;
    if (/^(?:br|p|div|li)$/.test(name)) words += ' ';
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return words.replace(/[ \t\n\r\f]+/g, ' ').trim();
}
