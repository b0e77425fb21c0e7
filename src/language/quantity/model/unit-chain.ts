import { bestLabels } from '../../attribution/model/linear-chain.js';

/** Nothing, and a first and a further token of a number, a unit and a modifier. */
export const LABELS = 7;
export const NUMBER = 1;
export const UNIT = 3;
export const MODIFIER = 5;

/**
 * Weights of a linear chain over hashed features. A feature's hash of `hashBits` bits has its slot in the upper bits
 * and is told from others of the same slot by the lower ones.
 */
export interface UnitChain {
  readonly hashBits: number;
  readonly slotBits: number;
  /** `LABELS` bytes a slot: 1 + the lower bits (0 in an empty slot), and the weights of all labels but the first. */
  readonly slots: Int8Array;
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** As `bestLabels` reads them. */
  readonly transitions: Float32Array;
  /** Added to the score of a unit's first token, to balance recall and precision. */
  readonly bias: number;
}

/** The best label of each token. */
export function labelTokens(chain: UnitChain, features: Int32Array, perToken: number): Uint8Array {
  const { slots, scale, hashBits, slotBits, transitions, bias } = chain;
  const shift = hashBits - slotBits;
  const mask = (1 << shift) - 1;
  const n = features.length / perToken;
  const scores = new Float32Array(n * LABELS);
  for (let i = 0, at = 0; i < n; i++) {
    const row = i * LABELS;
    for (let k = 0; k < perToken; k++, at++) {
      const feature = features[at]!;
      const slot = (feature >>> shift) * LABELS;
      if (slots[slot] !== (feature & mask) + 1) continue;
      for (let label = 1; label < LABELS; label++) scores[row + label]! += slots[slot + label]!;
    }
    for (let label = 1; label < LABELS; label++) scores[row + label]! *= scale;
    scores[row + UNIT]! += bias;
  }
  return bestLabels(scores, LABELS, new Uint8Array(n), transitions);
}
