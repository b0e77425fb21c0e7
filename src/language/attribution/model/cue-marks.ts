import type { TokenRange } from '../attribution-tokens.js';
import type { WordTable } from './word-table.js';

/** Rows of the table of marks. */
export const CUE_MARKS = [2];

/** Whether each token stands in a quotation. */
export function cueMarks({ quotation }: WordTable, { from, to }: TokenRange): Uint8Array[] {
  const marks = new Uint8Array(to - from);
  for (let i = from; i < to; i++) if (quotation[i]! > 0) marks[i - from] = 1;
  return [marks];
}
