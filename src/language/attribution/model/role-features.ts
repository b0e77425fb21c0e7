import type { Sentence } from '../../tokens/token.js';
import type { TokenRange } from '../attribution-tokens.js';
import { finish, hashText, mix } from './hash.js';
import { KIND, type WordTable } from './word-table.js';

/** Number of features of a token of a cue's window. */
export const ROLE_FEATURES = 32;
export const ROLE_LABELS = { neither: 0, source: 1, content: 2 } as const;
/** Edge classes: kind of the later token, side of the cue, same sentence. */
export const ROLE_EDGES = 48;

/** By side of the cue. */
const SEEDS = [0, 1].map((side) =>
  Int32Array.from({ length: ROLE_FEATURES }, (_, k) => mix(hashText(`role ${k}`), side)),
);
const DISTANCE = Uint8Array.from({ length: 200 }, (_, d) =>
  d < 4 ? d : d < 6 ? 4 : d < 9 ? 5 : d < 13 ? 6 : d < 21 ? 7 : d < 40 ? 8 : 9,
);

/** Hashed features and edge classes of the tokens around a cue (the cue's own are there too, to keep the places). */
export function roleFeatures(
  table: WordTable,
  sentences: readonly Sentence[],
  sentenceOf: Int32Array,
  cue: TokenRange,
  cues: readonly TokenRange[],
  window: TokenRange,
  bits: number,
): { features: Int32Array; edges: Uint8Array } {
  const { word, base, suffix, shape, kind, quotation } = table;
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
    const wp = in1 ? word[i - 1]! : 1;
    const wn = out1 ? word[i + 1]! : 2;
    const k = kind[i]!;
    const kp = in1 ? kind[i - 1]! : 61;
    const kn = out1 ? kind[i + 1]! : 62;
    const sh = shape[i]!;
    const shp = in1 ? shape[i - 1]! : 6;
    const shn = out1 ? shape[i + 1]! : 6;
    const own = quotation[i]!;
    const q = own === 0 ? 0 : own === cueQuotation ? 2 : 1;
    const c = Math.min(commas, 3);
    const m = Math.min(marks, 2);
    const o = Math.min(others, 2);
    const place = (side << 4) | d;
    const state = (((((c << 1) | opened) << 2) | o) << 4) | (m << 2) | q;
    const seeds = SEEDS[side]!;
    let at = (i - from) * ROLE_FEATURES;
    features[at++] = finish(mix(seeds[0]!, d)) >>> shift;
    features[at++] = finish(mix(seeds[1]!, w)) >>> shift;
    features[at++] = finish(mix(mix(seeds[2]!, w), d < 4 ? d : 9)) >>> shift;
    features[at++] = finish(mix(seeds[3]!, wp)) >>> shift;
    features[at++] = finish(mix(seeds[4]!, wn)) >>> shift;
    features[at++] = finish(mix(seeds[5]!, base[i]!)) >>> shift;
    features[at++] = finish(mix(seeds[6]!, suffix[i]!)) >>> shift;
    features[at++] = finish(mix(mix(seeds[7]!, sh), d)) >>> shift;
    features[at++] = finish(mix(seeds[8]!, (kp << 12) | (k << 6) | kn)) >>> shift;
    features[at++] = finish(mix(mix(seeds[9]!, state), apart)) >>> shift;
    features[at++] = finish(mix(mix(seeds[10]!, pattern), d)) >>> shift;
    features[at++] =
      finish(mix(mix(seeds[11]!, pattern), (c << 4) | (q << 2) | (m << 8) | (apart << 12))) >>> shift;
    features[at++] = finish(mix(mix(seeds[12]!, pattern), state)) >>> shift;
    features[at++] = finish(mix(seeds[13]!, headBase)) >>> shift;
    features[at++] = finish(mix(mix(seeds[14]!, headBase), (q << 4) | (apart << 8) | m)) >>> shift;
    features[at++] = finish(mix(mix(seeds[15]!, headBase), k)) >>> shift;
    features[at++] = finish(mix(mix(seeds[16]!, headBase), d)) >>> shift;
    features[at++] = finish(mix(mix(seeds[17]!, headSuffix), mix(k, d))) >>> shift;
    features[at++] = finish(mix(mix(seeds[18]!, (c << 6) | k), opened)) >>> shift;
    features[at++] = finish(mix(mix(seeds[19]!, pattern2), place)) >>> shift;
    features[at++] = finish(mix(seeds[20]!, (((shp << 3) | sh) << 3) | shn)) >>> shift;
    features[at++] = finish(mix(mix(seeds[21]!, (((shp << 3) | sh) << 3) | shn), (d << 2) | c)) >>> shift;
    features[at++] = finish(mix(mix(seeds[22]!, pattern), w)) >>> shift;
    features[at++] = finish(mix(mix(seeds[23]!, state), place)) >>> shift;
    features[at++] = finish(mix(mix(seeds[24]!, pattern2), mix(state, apart))) >>> shift;
    features[at++] = finish(mix(mix(seeds[25]!, headBase), mix(pattern, d))) >>> shift;
    features[at++] = finish(mix(mix(seeds[26]!, headBase), mix(state, apart))) >>> shift;
    features[at++] = finish(mix(mix(seeds[27]!, (kp << 6) | k), mix(d, state))) >>> shift;
    features[at++] = finish(mix(mix(seeds[28]!, headBase), w)) >>> shift;
    features[at++] = finish(mix(mix(seeds[29]!, pattern), mix(k, (c << 1) | opened))) >>> shift;
    features[at++] = finish(mix(mix(seeds[30]!, wp), w)) >>> shift;
    features[at++] = finish(mix(mix(seeds[31]!, w), wn)) >>> shift;
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
