import { nameKey } from '../../gazetteer/fold.js';
import type { Sentence } from '../../tokens/token.js';
import { isCapitalised, SHAPE, SHAPES } from './shapes.js';

export const AND = nameKey('and');

/** For each token of a sentence the nearest tokens on either side that can be in no list of names. */
export interface ListEnds {
  /** One before the sentence's first token where there is none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** [in] Zebak, Warduj (20 per cent) and Jurm [districts] */
export function listEnds(
  sentences: readonly Pick<Sentence, 'from' | 'to'>[],
  shape: Uint8Array,
  word: Int32Array,
): ListEnds {
  const before = new Int32Array(shape.length);
  const after = new Int32Array(shape.length);
  const isIn = (i: number) => IN_LISTS[shape[i]!] === 1 || word[i] === AND;
  for (const { from, to } of sentences) {
    for (let i = from, last = from - 1; i < to; i++) {
      before[i] = last;
      if (!isIn(i)) last = i;
    }
    for (let i = to - 1, next = to; i >= from; i--) {
      after[i] = next;
      if (!isIn(i)) next = i;
    }
  }
  return { before, after };
}

/** By shape, whether it stands in lists of names. */
const IN_LISTS = Uint8Array.from({ length: SHAPES }, (_, shape) => (isCapitalised(shape) ? 1 : 0));
for (const shape of [SHAPE.comma, SHAPE.opening, SHAPE.closing, SHAPE.number, SHAPE.slash, SHAPE.dash])
  IN_LISTS[shape] = 1;
