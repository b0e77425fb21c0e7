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
    out[at++] = finish(mix(SEEDS[0]!, ends)) >>> shift;
    out[at++] = finish(mix(SEEDS[1]!, w)) >>> shift;
    out[at++] = finish(mix(SEEDS[2]!, wp)) >>> shift;
    out[at++] = finish(mix(SEEDS[3]!, wn)) >>> shift;
    out[at++] = finish(mix(SEEDS[4]!, wpp)) >>> shift;
    out[at++] = finish(mix(SEEDS[5]!, wnn)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[6]!, wp), w)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[7]!, w), wn)) >>> shift;
    out[at++] = finish(mix(SEEDS[8]!, b)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[9]!, b), kp)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[10]!, b), kn)) >>> shift;
    out[at++] = finish(mix(SEEDS[11]!, x)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[12]!, s), place)) >>> shift;
    out[at++] = finish(mix(SEEDS[13]!, (kp << 12) | (k << 6) | kn)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[14]!, x), (kp << 6) | kn)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[15]!, b), q)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[16]!, b), (quoteNear << 1) | that)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[17]!, k), (quoteNear << 1) | that | (q << 3) | (place << 4))) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[18]!, b), (sp << 4) | sn)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[19]!, b), kpp), kp)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[20]!, b), kn), knn)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[21]!, x), (sp << 8) | (s << 4) | sn)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[22]!, wpp), wp), k)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[23]!, wn), wnn), k)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[24]!, b), (ends << 4) | (place << 1) | q)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[25]!, b), wn), kp)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[26]!, b), wp), kn)) >>> shift;
    out[at++] = finish(mix(mix(SEEDS[27]!, (kpp << 12) | (kp << 6) | k), (kn << 6) | knn)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[28]!, in1 ? base[i - 1]! : 1), x), k)) >>> shift;
    out[at++] = finish(mix(mix(mix(SEEDS[29]!, out1 ? base[i + 1]! : 2), x), k)) >>> shift;
  }
  return out;
}
