import type { Sentence } from '../../tokens/token.js';
import type { TokenRange } from '../attribution-tokens.js';
import { AFTER, allBut, BEFORE, FeatureHasher, SMALL } from './feature-hasher.js';
import { hashText, mix, spread } from './hash.js';
import { KIND, type WordTable } from './word-table.js';

/** Number of features of a token of a cue's window. */
export const ROLE_FEATURES = 32;
export const ROLE_LABELS = { neither: 0, source: 1, content: 2 } as const;
/** Edge classes: kind of the later token, side of the cue, same sentence. */
export const ROLE_EDGES = 48;

/** Features that have a second value. */
const TWO = allBut(ROLE_FEATURES, [0, 1, 3, 4, 5, 6, 8, 13, 20]);
const NONE = new Uint8Array(0);

/** By side of the cue. */
const SEEDS = [0, 1].map((side) =>
  Int32Array.from({ length: ROLE_FEATURES }, (_, k) => mix(hashText(`role ${k}`), side)),
);
const DISTANCE = Uint8Array.from({ length: 200 }, (_, d) =>
  d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 13 ? 6 : d < 21 ? 7 : d < 40 ? 8 : 9,
);

/** Room for the features of a token, which one cue can use after the other. */
export function roleHasher(): FeatureHasher {
  return new FeatureHasher(ROLE_FEATURES, TWO, NONE);
}

/** Hashed features and edge classes of the tokens around a cue (the cue's own are there too, to keep the places). */
export function roleFeatures(
  table: WordTable,
  sentences: readonly Sentence[],
  sentenceOf: Int32Array,
  cue: TokenRange,
  cues: readonly TokenRange[],
  window: TokenRange,
  bits: number,
  hasher: FeatureHasher = roleHasher(),
): { features: Int32Array; edges: Uint8Array } {
  const { spreadWord: word, spreadBase: base, spreadSuffix: suffix, shape, kind, quotation } = table;
  const { from, to } = window;
  const n = to - from;
  const features = new Int32Array(n * ROLE_FEATURES);
  const edges = new Uint8Array(n);
  const shift = 32 - bits;
  const home = sentenceOf[cue.from]!;
  const homeFrom = sentences[home]!.from;
  const homeTo = sentences[home]!.to;
  const headBase = base[cue.to - 1]!;
  const headSuffix = suffix[cue.to - 1]!;
  const cueQuotation = quotation[cue.from]!;
  const beforeCue = cue.from > homeFrom ? kind[cue.from - 1]! : 61;
  const afterCue = cue.to < homeTo ? kind[cue.to]! : 62;
  const afterCue2 = cue.to + 1 < homeTo ? kind[cue.to + 1]! : 62;
  const pattern = (beforeCue << 6) | afterCue;
  const pattern2 = (pattern << 6) | afterCue2;
  const { first: a, second: b } = hasher;
  // What does not change from token to token is set once.
  for (const k of [10, 11, 12, 22, 29]) a[k] = spread(pattern);
  for (const k of [13, 14, 15, 16, 25, 26, 28]) a[k] = headBase;
  a[17] = headSuffix;
  for (const k of [19, 24]) a[k] = spread(pattern2);
  const isCue = new Uint8Array(n);
  for (const other of cues)
    for (let i = Math.max(from, other.from); i < Math.min(to, other.to); i++) isCue[i - from] = 1;

  const fill = (
    i: number,
    side: number,
    d: number,
    commas: number,
    opened: number,
    others: number,
    marks: number,
  ) => {
    const delta = sentenceOf[i]! - home;
    const apart = delta < 0 ? (delta < -1 ? 3 : 1) : delta > 0 ? (delta > 1 ? 4 : 2) : 0;
    const s = sentences[sentenceOf[i]!]!;
    const in1 = i > s.from;
    const out1 = i < s.to - 1;
    const w = word[i]!;
    const wp = in1 ? word[i - 1]! : BEFORE;
    const wn = out1 ? word[i + 1]! : AFTER;
    const k = kind[i]!;
    const kp = in1 ? kind[i - 1]! : 61;
    const kn = out1 ? kind[i + 1]! : 62;
    const sh = shape[i]!;
    const shp = in1 ? shape[i - 1]! : 6;
    const shn = out1 ? shape[i + 1]! : 6;
    const within = quotation[i]!;
    const q = within === 0 ? 0 : within === cueQuotation ? 2 : 1;
    const c = Math.min(commas, 3);
    const m = Math.min(marks, 2);
    const o = Math.min(others, 2);
    const place = (side << 4) | d;
    const state = (((((c << 1) | opened) << 2) | o) << 4) | (m << 2) | q;
    const shapes = spread((((shp << 3) | sh) << 3) | shn);
    const distance = SMALL[d]!;
    const own = SMALL[k]!;
    const spreadState = spread(state);
    const spreadPlace = SMALL[place]!;
    const stateApart = spread(mix(state, apart));
    a[0] = distance;
    a[1] = w;
    a[2] = w;
    b[2] = d < 4 ? distance : SMALL[9]!;
    a[3] = wp;
    a[4] = wn;
    a[5] = base[i]!;
    a[6] = suffix[i]!;
    a[7] = SMALL[sh]!;
    b[7] = distance;
    a[8] = spread((kp << 12) | (k << 6) | kn);
    a[9] = spreadState;
    b[9] = SMALL[apart]!;
    b[10] = distance;
    b[11] = spread((c << 4) | (q << 2) | (m << 8) | (apart << 12));
    b[12] = spreadState;
    b[14] = spread((q << 4) | (apart << 8) | m);
    b[15] = own;
    b[16] = distance;
    b[17] = spread(mix(k, d));
    a[18] = spread((c << 6) | k);
    b[18] = SMALL[opened]!;
    b[19] = spreadPlace;
    a[20] = shapes;
    a[21] = shapes;
    b[21] = SMALL[(d << 2) | c]!;
    b[22] = w;
    a[23] = spreadState;
    b[23] = spreadPlace;
    b[24] = stateApart;
    b[25] = spread(mix(pattern, d));
    b[26] = stateApart;
    a[27] = spread((kp << 6) | k);
    b[27] = spread(mix(d, state));
    b[28] = w;
    b[29] = spread(mix(k, (c << 1) | opened));
    a[30] = wp;
    b[30] = w;
    a[31] = w;
    b[31] = wn;
    hasher.write(SEEDS[side]!, shift, features, (i - from) * ROLE_FEATURES);
    const kindClass = k < 9 ? k : k === 10 ? 9 : k === 23 ? 10 : 11;
    edges[i - from] = kindClass * 4 + side * 2 + (apart === 0 ? 0 : 1);
  };

  let commas = 0;
  let opened = 0;
  let others = 0;
  let marks = 0;
  for (let i = cue.from - 1; i >= from; i--) {
    fill(i, 0, DISTANCE[Math.min(199, cue.from - i)]!, commas, opened, others, marks);
    const k = kind[i]!;
    if (k === KIND.comma) commas++;
    else if (k === KIND.quote) marks++;
    else if (k === 10 || k === 23) opened = 1;
    if (isCue[i - from] && !isCue[i - from - 1]) others++;
  }
  commas = opened = others = marks = 0;
  for (let i = cue.to; i < to; i++) {
    fill(i, 1, DISTANCE[Math.min(199, i - cue.to + 1)]!, commas, opened, others, marks);
    const k = kind[i]!;
    if (k === KIND.comma) commas++;
    else if (k === KIND.quote) marks++;
    else if (k === 10 || k === 23) opened = 1;
    if (isCue[i - from] && !isCue[i - from - 1]) others++;
  }
  return { features, edges };
}
