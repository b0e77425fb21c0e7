/** The row of a feature in the weight table: a hash of which feature it is and its two values. */
export function row(feature: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  return hash ^ (hash >>> 14);
}

/** Stands for the word beyond a sentence's end. */
export const BEYOND = 0x5bd1e995;
