import type { Sentence } from '../../tokens/token.js';
import type { TokenRange } from '../attribution-tokens.js';
import { finish, hashText, mix } from './hash.js';
import { KIND, type WordTable } from './word-table.js';

/** Number of features of a token of a cue's window. */
export const ROLE_FEATURES = 32;
export const ROLE_LABELS = { neither: 0, source: 1, content: 2 } as const;
/** Edge classes: kind of the later token, side of the cue, same sentence. */
export const ROLE_EDGES = 48;

const SEEDS = Int32Array.from({ length: ROLE_FEATURES }, (_, k) => hashText(`role ${k}`));
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
    let at = (i - from) * ROLE_FEATURES;
    let f = 0;
    const put = (value: number) => {
      features[at++] = finish(value) >>> shift;
      f++;
    };
    const seed = () => mix(SEEDS[f]!, side);
    put(mix(seed(), d));
    put(mix(seed(), w));
    put(mix(mix(seed(), w), d < 4 ? d : 9));
    put(mix(seed(), wp));
    put(mix(seed(), wn));
    put(mix(seed(), base[i]!));
    put(mix(seed(), suffix[i]!));
    put(mix(mix(seed(), sh), d));
    put(mix(seed(), (kp << 12) | (k << 6) | kn));
    put(mix(mix(seed(), state), apart));
    put(mix(mix(seed(), pattern), d));
    put(mix(mix(seed(), pattern), (c << 4) | (q << 2) | (m << 8) | (apart << 12)));
    put(mix(mix(seed(), pattern), state));
    put(mix(seed(), headBase));
    put(mix(mix(seed(), headBase), (q << 4) | (apart << 8) | m));
    put(mix(mix(seed(), headBase), k));
    put(mix(mix(seed(), headBase), d));
    put(mix(mix(seed(), headSuffix), mix(k, d)));
    put(mix(mix(seed(), (c << 6) | k), opened));
    put(mix(mix(seed(), pattern2), place));
    put(mix(seed(), (((shp << 3) | sh) << 3) | shn));
    put(mix(mix(seed(), (((shp << 3) | sh) << 3) | shn), (d << 2) | c));
    put(mix(mix(seed(), pattern), w));
    put(mix(mix(seed(), state), place));
    put(mix(mix(seed(), pattern2), mix(state, apart)));
    put(mix(mix(seed(), headBase), mix(pattern, d)));
    put(mix(mix(seed(), headBase), mix(state, apart)));
    put(mix(mix(seed(), (kp << 6) | k), mix(d, state)));
    put(mix(mix(seed(), headBase), w));
    put(mix(mix(seed(), pattern), mix(k, (c << 1) | opened)));
    put(mix(mix(seed(), wp), w));
    put(mix(mix(seed(), w), wn));
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
