import { CLUSTER_FEATURES, readClusters } from './cluster-features.js';
import { PHRASE_FEATURES, readPhrase } from './phrase-features.js';
import { ROLE_NONE } from './roles.js';
import { BEYOND, row } from './rows.js';
import { isCapitalised, SHAPE } from './shapes.js';
import type { TokenFacts } from './token-facts.js';

/** Features of a token, each a row of the weight table. */
export const FEATURES = 38 + PHRASE_FEATURES + CLUSTER_FEATURES;
/** Features that are the word itself: training leaves them out now and then, so that context has to do without. */
export const LEXICAL: readonly number[] = [1, 6, 7, 11, 12, 45, 46];

/**
 * Writes the rows of token `i`'s features to `into` from `at`. `from` and `to` bound its sentence; what lies beyond
 * counts as a word of its own. Rows are hashes, so two features may share one; training lives with that.
 */
export function readFeatures(
  facts: TokenFacts,
  i: number,
  from: number,
  to: number,
  into: Int32Array,
  at: number,
  mask: number,
): void {
  const { word, shape, list, role, document } = facts;
  const w0 = word[i]!;
  const w1 = i > from ? word[i - 1]! : BEYOND;
  const w2 = i - 1 > from ? word[i - 2]! : BEYOND;
  const x1 = i + 1 < to ? word[i + 1]! : BEYOND;
  const x2 = i + 2 < to ? word[i + 2]! : BEYOND;
  const s0 = shape[i]!;
  const s1 = i > from ? shape[i - 1]! : 31;
  const t1 = i + 1 < to ? shape[i + 1]! : 31;
  const l0 = list[i]!;
  const l1 = i > from ? list[i - 1]! : 0;
  const l2 = i - 1 > from ? list[i - 2]! : 0;
  const m1 = i + 1 < to ? list[i + 1]! : 0;
  const m2 = i + 2 < to ? list[i + 2]! : 0;
  const r1 = i > from ? role[i - 1]! : ROLE_NONE;
  const q1 = i + 1 < to ? role[i + 1]! : ROLE_NONE;
  const q2 = i + 2 < to ? role[i + 2]! : ROLE_NONE;
  const d0 = document[i]!;
  // The plain word that ends the run of capitals, and the one before it: [in] Nahr Saraj [district]
  let left = i - 1;
  while (left >= from && left > i - REACH && isCapitalised(shape[left]!)) left--;
  let right = i + 1;
  while (right < to && right < i + REACH && isCapitalised(shape[right]!)) right++;
  const before = left >= from ? word[left]! : BEYOND;
  const after = right < to ? word[right]! : BEYOND;
  const first = i === from ? 1 : 0;
  const look = s0 | (first << 5);

  let n = at;
  into[n++] = 0;
  into[n++] = row(1, w0, s0 === SHAPE.capitals ? 1 : 0) & mask;
  into[n++] = row(2, w1, 0) & mask;
  into[n++] = row(3, x1, 0) & mask;
  into[n++] = row(4, w2, w1) & mask;
  into[n++] = row(5, x1, x2) & mask;
  into[n++] = row(6, w1, w0) & mask;
  into[n++] = row(7, w0, x1) & mask;
  into[n++] = row(8, look, 0) & mask;
  into[n++] = row(9, s0, s1) & mask;
  into[n++] = row(10, s0, t1) & mask;
  into[n++] = row(11, facts.suffix[i]!, s0) & mask;
  into[n++] = row(12, facts.prefix[i]!, s0) & mask;
  into[n++] = row(13, l0, look) & mask;
  into[n++] = row(14, l0, l1) & mask;
  into[n++] = row(15, l0, m1) & mask;
  into[n++] = row(16, w1, look) & mask;
  into[n++] = row(17, x1, look) & mask;
  into[n++] = row(18, w1, l0) & mask;
  into[n++] = row(19, x1, l0) & mask;
  into[n++] = row(20, r1 | (q1 << 4), look) & mask;
  into[n++] = row(21, q1 | (q2 << 4), look) & mask;
  into[n++] = row(22, d0, look) & mask;
  into[n++] = row(23, d0, l0) & mask;
  into[n++] = row(24, before, i - left) & mask;
  into[n++] = row(25, after, right - i) & mask;
  into[n++] = row(26, before, after) & mask;
  into[n++] = row(27, l2 | (m2 << 8), s1 | (t1 << 5)) & mask;
  into[n++] = row(28, w2, look) & mask;
  into[n++] = row(29, x2, look) & mask;
  into[n++] = row(30, l0 | (l1 << 8), s1) & mask;
  into[n++] = row(31, l0 | (m1 << 8), t1) & mask;
  into[n++] = row(32, role[i]! | (r1 << 4), look | (l1 << 6)) & mask;
  into[n++] = row(33, s0 | (s1 << 5), t1) & mask;
  into[n++] = row(34, d0 | (q1 << 8), r1) & mask;
  into[n++] = row(35, l0 | (d0 << 8), q1 | (r1 << 4)) & mask;
  into[n++] = row(36, after, l0) & mask;
  into[n++] = row(37, before, l0) & mask;
  readPhrase(facts, i, from, to, left, right, into, n, mask);
  readClusters(facts, i, from, to, left, right, into, n + PHRASE_FEATURES, mask);
}

/** How far the ends of a run of capitals are looked for. */
const REACH = 6;
