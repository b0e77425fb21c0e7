import { LABELS } from './chain-model.js';
import { ENDINGS, KINDS, NEIGHBOURS, type RecurrentModel, SHAPES } from './recurrent-model.js';

/** Shares of forms that are kept. */
export const KEPT = 8192;
/** Tokens that are read at once. */
export const LONGEST = 256;

/** Where in memory what of a recurrent tagger lies, in bytes. */
export type RecurrentLayout = ReturnType<typeof recurrentLayout>;

export function recurrentLayout({ hidden, dims, marks }: RecurrentModel) {
  let bytes = 0;
  const room = (numbers: number, each: 2 | 4 | 8): number => {
    const at = bytes;
    bytes = Math.ceil((at + numbers * each) / 16) * 16;
    return at;
  };
  /** Numbers of a form in one token's sums, and in those of all tokens it has a share in. */
  const size = 6 * hidden;
  const share = NEIGHBOURS * size;
  const choices = marks.reduce((all, { values }) => (all * values.length) / size, 1);
  const together = dims.reduce((sum, each) => sum + each, 0);
  return {
    size,
    share,
    choices,
    input: room(together * share, 4),
    head: room(together * size, 4),
    /** What is added to the labels' sums, then their weights, in pairs. */
    output: room(2 * (2 * hidden + 1), 8),
    coefficients: room(Math.max(...dims), 8),
    /** Where a share is made. */
    sum: room(share, 4),
    /** The share of no form. */
    nothing: room(share, 2),
    /** The share of the form that is read about. */
    about: room(size, 2),
    /** Every choice of a row of each table of marks, the last table's changing first. */
    marks: room(choices * size, 2),
    /** Shares of rows: of no word, then of every ending, shape and kind. */
    rows: room((1 + ENDINGS + SHAPES + KINDS) * share, 4),
    /** Addresses of each token's share, with one before and one after them; of its marks. */
    list: room(LONGEST + 2, 4),
    markList: room(LONGEST, 4),
    /** Room for three tokens more, as the sums are made four at a time. */
    shown: room((LONGEST + 3) * 2 * hidden, 4),
    scores: room((LONGEST + 3) * LABELS + 1, 4),
    shares: room(KEPT * share, 2),
    bytes,
  };
}
