import { bestLabels } from '../../attribution/model/linear-chain.js';

/** Nothing, and a first and a further token of a number, a unit and a modifier. */
export const LABELS = 7;
export const NUMBER = 1;
export const UNIT = 3;
export const MODIFIER = 5;

/** Weights of a linear chain over hashed features, of those hashes that have any. */
export interface UnitChain extends UnitWeights {
  /** How many hashes with weights come before each number of `known`. */
  readonly ranks: Uint32Array;
}

export interface UnitWeights {
  /** Bits of a feature's hash. */
  readonly hashBits: number;
  /** A bit for each hash: whether it has weights. */
  readonly known: Uint32Array;
  /** Of each hash that has them, in order: the weights of all labels but the first. */
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** As `bestLabels` reads them. */
  readonly transitions: Float32Array;
  /** Added to the score of a unit's first token, to balance recall and precision. */
  readonly bias: number;
}

export function unitChain(weights: UnitWeights): UnitChain {
  const { known } = weights;
  const ranks = new Uint32Array(known.length);
  for (let i = 1; i < known.length; i++) ranks[i] = ranks[i - 1]! + bitsIn(known[i - 1]!);
  return { ...weights, ranks };
}

/** The best label of each token. */
export function labelTokens(chain: UnitChain, features: Int32Array, perToken: number): Uint8Array {
  const { known, ranks, weights, scale, transitions, bias } = chain;
  const n = features.length / perToken;
  const scores = new Float32Array(n * LABELS);
  for (let i = 0, at = 0; i < n; i++) {
    const row = i * LABELS;
    for (let k = 0; k < perToken; k++, at++) {
      const feature = features[at]!;
      const here = known[feature >>> 5]!;
      const bit = 1 << (feature & 31);
      if ((here & bit) === 0) continue;
      const first = (ranks[feature >>> 5]! + bitsIn(here & (bit - 1))) * (LABELS - 1) - 1;
      for (let label = 1; label < LABELS; label++) scores[row + label]! += weights[first + label]!;
    }
    for (let label = 1; label < LABELS; label++) scores[row + label]! *= scale;
    scores[row + UNIT]! += bias;
  }
  return bestLabels(scores, LABELS, new Uint8Array(n), transitions);
}

/** The ones among 32 bits. */
function bitsIn(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
