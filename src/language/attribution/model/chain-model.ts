/**
 * Weights of a linear chain of three labels over hashed features. A feature's hash of `hashBits` bits has its slot in
 * the upper bits and is told from others of the same slot by the lower ones.
 */
export interface ChainModel {
  readonly hashBits: number;
  readonly slotBits: number;
  /** Three bytes a slot: 1 + the lower bits (0 in an empty slot), and the weights of the labels 1 and 2 against 0. */
  readonly slots: Int8Array;
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** As `bestLabels` reads them. */
  readonly transitions: Float32Array;
}

/** Number of labels of a chain. */
export const LABELS = 3;

/** Sums of the weights of each token's features, `LABELS` numbers a token; the first is always 0. */
export function scoreTokens(model: ChainModel, features: Int32Array, perToken: number): Float32Array {
  const { slots, scale, hashBits, slotBits } = model;
  const shift = hashBits - slotBits;
  const mask = (1 << shift) - 1;
  const n = features.length / perToken;
  const scores = new Float32Array(n * LABELS);
  for (let i = 0, at = 0; i < n; i++) {
    let one = 0;
    let two = 0;
    for (let k = 0; k < perToken; k++, at++) {
      const feature = features[at]!;
      const slot = (feature >>> shift) * 3;
      if (slots[slot] !== (feature & mask) + 1) continue;
      one += slots[slot + 1]!;
      two += slots[slot + 2]!;
    }
    scores[i * LABELS + 1] = one * scale;
    scores[i * LABELS + 2] = two * scale;
  }
  return scores;
}
