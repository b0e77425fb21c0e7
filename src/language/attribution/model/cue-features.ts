import type { Sentence } from '../../tokens/token.js';
import { finish, hashText, mix } from './hash.js';
import { KIND, type WordTable } from './word-table.js';

/** Number of features of a token. */
export const CUE_FEATURES = 30;
export const CUE_LABELS = { outside: 0, begin: 1, inside: 2 } as const;

const SEEDS = Int32Array.from({ length: CUE_FEATURES }, (_, k) => hashText(`cue ${k}`));
const THAT = 10;

/** Hashed features of a sentence's tokens, `CUE_FEATURES` a token, each below 2^bits. */
export function cueFeatures(
  table: WordTable,
  sentence: Pick<Sentence, 'from' | 'to'>,
  bits: number,
  out: Int32Array = new Int32Array((sentence.to - sentence.from) * CUE_FEATURES),
): Int32Array {
  const { word, base, suffix, shape, kind, quotation } = table;
  const { from, to } = sentence;
  const shift = 32 - bits;
  const last = to - 1;
  const ends = kind[last] === KIND.stop || kind[last] === KIND.quote ? 1 : 0;
  let at = 0;
  for (let i = from; i < to; i++) {
    const in1 = i > from;
    const in2 = i > from + 1;
    const out1 = i < last;
    const out2 = i < last - 1;
    const w = word[i]!;
    const wp = in1 ? word[i - 1]! : 1;
    const wn = out1 ? word[i + 1]! : 2;
    const wpp = in2 ? word[i - 2]! : 1;
    const wnn = out2 ? word[i + 2]! : 2;
    const b = base[i]!;
    const k = kind[i]!;
    const kp = in1 ? kind[i - 1]! : 61;
    const kn = out1 ? kind[i + 1]! : 62;
    const kpp = in2 ? kind[i - 2]! : 61;
    const knn = out2 ? kind[i + 2]! : 62;
    const s = shape[i]!;
    const sp = in1 ? shape[i - 1]! : 6;
    const sn = out1 ? shape[i + 1]! : 6;
    const x = suffix[i]!;
    const q = quotation[i]! > 0 ? 1 : 0;
    let that = 0;
    for (let j = i + 1; j < to && j < i + 5; j++) if (kind[j] === THAT) that = 1;
    let quoteNear = 0;
    for (let j = i + 1; j < to && j < i + 5; j++) if (kind[j] === KIND.quote) quoteNear = 1;
    for (let j = i - 1; j >= from && j > i - 5; j--) if (kind[j] === KIND.quote) quoteNear |= 2;
    const place = in1 ? (i - from < 4 ? 1 : 2) : 0;
    let f = 0;
    const put = (value: number) => {
      out[at++] = finish(value) >>> shift;
      f++;
    };
    const seed = () => SEEDS[f]!;
    put(mix(seed(), ends));
    put(mix(seed(), w));
    put(mix(seed(), wp));
    put(mix(seed(), wn));
    put(mix(seed(), wpp));
    put(mix(seed(), wnn));
    put(mix(mix(seed(), wp), w));
    put(mix(mix(seed(), w), wn));
    put(mix(seed(), b));
    put(mix(mix(seed(), b), kp));
    put(mix(mix(seed(), b), kn));
    put(mix(seed(), x));
    put(mix(mix(seed(), s), place));
    put(mix(seed(), (kp << 12) | (k << 6) | kn));
    put(mix(mix(seed(), x), (kp << 6) | kn));
    put(mix(mix(seed(), b), q));
    put(mix(mix(seed(), b), (quoteNear << 1) | that));
    put(mix(mix(seed(), k), (quoteNear << 1) | that | (q << 3) | (place << 4)));
    put(mix(mix(seed(), b), (sp << 4) | sn));
    put(mix(mix(mix(seed(), b), kpp), kp));
    put(mix(mix(mix(seed(), b), kn), knn));
    put(mix(mix(seed(), x), (sp << 8) | (s << 4) | sn));
    put(mix(mix(mix(seed(), wpp), wp), k));
    put(mix(mix(mix(seed(), wn), wnn), k));
    put(mix(mix(seed(), b), (ends << 4) | (place << 1) | q));
    put(mix(mix(mix(seed(), b), wn), kp));
    put(mix(mix(mix(seed(), b), wp), kn));
    put(mix(mix(seed(), (kpp << 12) | (kp << 6) | k), (kn << 6) | knn));
    put(mix(mix(mix(seed(), in1 ? base[i - 1]! : 1), x), k));
    put(mix(mix(mix(seed(), out1 ? base[i + 1]! : 2), x), k));
  }
  return out;
}
