import type { TokenRange } from '../attribution-tokens.js';
import type { WordTable } from './word-table.js';

/** Rows of the table of marks. */
export const CUE_MARKS = [2];

/** Whether each token stands in a quotation. */
export function cueMarks({ quotation }: WordTable, { from, to }: TokenRange): Uint8Array[] {
  return [Uint8Array.from(quotation.subarray(from, to), (index) => (index > 0 ? 1 : 0))];
}
