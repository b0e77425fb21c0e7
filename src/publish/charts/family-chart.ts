import type { ShownFamily } from '../report/lineage-part.js';

/** Height of an account's row. */
export const ROW = 26;
const WIDTH = 120;
const EDGE = WIDTH - 14;

/**
 * Who has words of whom, as an SVG beside a list of the accounts: an arc from each account to those that copy it, the thicker
 * the more words; dashed for quotations. The rows are `ROW` pixels high.
 */
export function familyChart({ accounts, links }: ShownFamily, label: string): string {
  const height = accounts.length * ROW;
  const at = (row: number) => (row + 0.5) * ROW;
  const arcs = links
    .map(({ from, to, kind, share }) => {
      const [y1, y2] = [at(from), at(to)];
      const reach = Math.min(EDGE - 6, 16 + 9 * Math.abs(to - from));
      const dashes = kind === 'quotation' ? ' stroke-dasharray="3 3"' : '';
      return `<path d="M${EDGE} ${y1}C${EDGE - reach} ${y1} ${EDGE - reach} ${y2} ${EDGE} ${y2}" fill="none" stroke="var(--estimate)" stroke-width="${(0.8 + 2 * share).toFixed(1)}"${dashes}/><path d="M${EDGE + 2} ${y2}l-7 -4v8z" fill="var(--estimate)"/>`;
    })
    .join('');
  const dots = accounts
    .map((_, row) => `<circle cx="${WIDTH - 6}" cy="${at(row)}" r="4" fill="var(--claim)"/>`)
    .join('');
  return `<svg class="family" role="img" aria-label="${label}" viewBox="0 0 ${WIDTH} ${height}" style="width:${WIDTH}px;height:${height}px">${arcs}${dots}</svg>`;
}
