/**
 * A set of words by hash (Bloom 1970, "Space/time trade-offs in hash coding with allowable errors"): the words that
 * ordinary prose writes small. About one other word in a hundred is taken for one of them.
 */
const BITS = 1 << 17;

export function packWords(words: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(BITS / 8);
  for (const word of words) {
    bits[first(word) >> 3]! |= 1 << (first(word) & 7);
    bits[second(word) >> 3]! |= 1 << (second(word) & 7);
  }
  return bits;
}

export function hasWord(bits: Uint8Array, word: number): boolean {
  if (bits.length === 0) return false;
  const a = first(word);
  const b = second(word);
  return (bits[a >> 3]! & (1 << (a & 7))) !== 0 && (bits[b >> 3]! & (1 << (b & 7))) !== 0;
}

function first(word: number): number {
  return (word ^ (word >>> 15)) & (BITS - 1);
}

function second(word: number): number {
  return (Math.imul(word, 0x9e3779b1) >>> 15) & (BITS - 1);
}
