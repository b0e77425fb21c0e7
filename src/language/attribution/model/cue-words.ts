import { finish } from './hash.js';

/** A set of words, a bit for each hash of 16 bits: those that are a cue often enough to look at their sentence. */
export type WordSet = Uint8Array;

export function hasWord(set: WordSet, word: number): boolean {
  const bit = finish(word) >>> 16;
  return (set[bit >> 3]! & (1 << (bit & 7))) !== 0;
}

export function wordSet(words: Iterable<number>): WordSet {
  const set = new Uint8Array(8192);
  for (const word of words) {
    const bit = finish(word) >>> 16;
    set[bit >> 3]! |= 1 << (bit & 7);
  }
  return set;
}
