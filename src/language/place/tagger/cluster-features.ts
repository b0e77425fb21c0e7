import { row } from './rows.js';
import type { TokenFacts } from './token-facts.js';

/** Features of the clusters of words used alike that a token and those around it are in. */
export const CLUSTER_FEATURES = 12;

/** Clusters stand in for words that training never met (Turian, Ratinov and Bengio 2010, "Word representations"). */
export function readClusters(
  { cluster, coarse, shape, list }: TokenFacts,
  i: number,
  from: number,
  to: number,
  left: number,
  right: number,
  into: Int32Array,
  at: number,
  mask: number,
): void {
  const look = shape[i]! | ((i === from ? 1 : 0) << 5);
  const f0 = cluster[i]!;
  const f1 = i > from ? cluster[i - 1]! : NONE;
  const f2 = i - 1 > from ? cluster[i - 2]! : NONE;
  const g1 = i + 1 < to ? cluster[i + 1]! : NONE;
  const g2 = i + 2 < to ? cluster[i + 2]! : NONE;
  const c1 = i > from ? coarse[i - 1]! : NONE;
  const d1 = i + 1 < to ? coarse[i + 1]! : NONE;
  const before = left >= from ? cluster[left]! : NONE;
  const after = right < to ? cluster[right]! : NONE;
  const around = (left >= from ? coarse[left]! : NONE) | ((right < to ? coarse[right]! : NONE) << 8);

  let n = at;
  into[n++] = row(70, f0, look) & mask;
  into[n++] = row(71, f1, look) & mask;
  into[n++] = row(72, g1, look) & mask;
  into[n++] = row(73, c1 | (d1 << 8), look) & mask;
  into[n++] = row(74, f0, c1) & mask;
  into[n++] = row(75, f0, d1) & mask;
  into[n++] = row(76, before, i - left) & mask;
  into[n++] = row(77, after, right - i) & mask;
  into[n++] = row(78, around, list[i]!) & mask;
  into[n++] = row(79, f2, c1) & mask;
  into[n++] = row(80, g2, d1) & mask;
  into[n] = row(81, cluster[right - 1]!, list[i]!) & mask;
}

/** Beyond the sentence, as for a word in no cluster. */
const NONE = 0;
