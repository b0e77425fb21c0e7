import type { TableCell } from '../../../accounts/account.js';
import { claimWords } from '../../words/claim-words.js';
import type { Draft } from '../draft.js';
import type { Cell } from './cells-of.js';

/**
 * Of each figure in a table the index of its total, else -1: the cell of the row called so in its column, else that of the
 * column called so in its row. No total is smaller than a part of it.
 */
export function totalLinks(drafts: readonly Draft[], text: string): readonly number[] {
  const rows = new Map<string, number>();
  const columns = new Map<string, number>();
  for (const [i, { cell }] of drafts.entries()) {
    if (!cell) continue;
    if (isTotal(cell.headings.row, text)) keep(rows, inColumn(cell), i);
    if (isTotal(cell.headings.column, text)) keep(columns, inRow(cell), i);
  }
  if (rows.size === 0 && columns.size === 0) return drafts.map(() => -1);
  return drafts.map((draft, i) => {
    const { cell } = draft;
    if (!cell) return -1;
    const totals = [rows.get(inColumn(cell)), columns.get(inRow(cell))];
    return totals.find((k) => k !== undefined && k !== i && holds(drafts[k]!, draft)) ?? -1;
  });
}

/** Of several totals of a column, [Subtotal] and [Total], the last stands for all. */
function keep(totals: Map<string, number>, key: string, i: number): void {
  totals.set(key, i);
}

function inColumn({ table, at: { column } }: Cell): string {
  return `${table}:${column}`;
}

function inRow({ table, at: { row } }: Cell): string {
  return `${table}:${row}`;
}

/** [Total], [Grand total], [All districts]: the nearest heading says that the others are summed. */
export function isTotal([nearest]: readonly TableCell[], text: string): boolean {
  if (!nearest) return false;
  const words = text
    .slice(nearest.start, Math.min(nearest.end, nearest.start + LONGEST))
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.some((word) => claimWords.totals.has(word));
}

/** Characters of a heading that are looked at. */
const LONGEST = 40;

function holds(total: Draft, part: Draft): boolean {
  if (total.quantity.sort !== 'count' || part.quantity.sort !== 'count') return false;
  if (total.counted.unit !== part.counted.unit || total.measure.measure !== part.measure.measure)
    return false;
  return (part.quantity.value.best ?? Infinity) <= (total.quantity.value.best ?? -1);
}
