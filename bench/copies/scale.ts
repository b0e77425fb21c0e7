import { FingerprintIndex } from '../../src/lineage/fingerprint-index.js';
import { shingles, winnow } from '../../src/lineage/winnow.js';
import { random } from '../worlds/random.js';

const WORDS = 300;
const VOCABULARY = 30_000;
/** Accounts timed together. */
const BATCH = 100;

export interface Scale {
  readonly words: number;
  readonly fingerprints: number;
  /** Microseconds of processor time an account, by tenths of the run: fingerprinting, looking up, adding. */
  readonly micros: readonly number[];
  /** Accounts to be compared with, for each. */
  readonly candidates: number;
  /** Resident, at most. */
  readonly megabytes: number;
}

/**
 * Adds `count` generated accounts to an index one by one, each looked up first; a fifth of them copy half of an earlier
 * one, a fifth carry one of forty standing texts, one in fifty copies the same story as the others of these.
 */
export function measureScale(count: number): Scale {
  const index = new FingerprintIndex();
  const standing = Array.from({ length: 40 }, (_, i) => wordsOf(4e6 + i).slice(0, 40));
  const syndicated = wordsOf(5e6);
  const r = random(17);
  const draw = (number: number): Int32Array => {
    const words = wordsOf(number);
    if (number % 5 === 1) words.set(wordsOf(r.whole(0, number - 1)).subarray(0, WORDS / 2));
    if (number % 5 === 2) words.set(standing[number % 40]!, WORDS - 40);
    if (number % 50 === 3) words.set(syndicated.subarray(r.whole(0, 20)));
    return words;
  };
  const micros: number[] = [];
  let candidates = 0;
  let time = 0;
  const tenth = Math.max(BATCH, Math.floor(count / 10 / BATCH) * BATCH);
  for (let first = 0; first < count; first += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - first) }, (_, i) => draw(first + i));
    const before = process.cpuUsage();
    for (const [i, words] of batch.entries()) {
      const fingerprints = winnow(shingles(words));
      for (const shared of index.shared(fingerprints).values()) if (shared >= 2) candidates++;
      index.add(first + i, fingerprints);
    }
    const { user, system } = process.cpuUsage(before);
    time += user + system;
    if ((first + BATCH) % tenth !== 0) continue;
    micros.push(time / tenth);
    time = 0;
  }
  return {
    words: WORDS,
    fingerprints: index.size,
    micros,
    candidates: candidates / count,
    megabytes: process.resourceUsage().maxRSS / 2 ** 10,
  };
}

/** Words of the n-th account, as hashes; frequent ones by a law like Zipf's. No two accounts have a stretch in common. */
export function wordsOf(number: number): Int32Array {
  return Int32Array.from({ length: WORDS }, (_, i) =>
    Math.imul(Math.floor(VOCABULARY ** (mixed(number * WORDS + i) / 2 ** 32)), 0x9e3779b1),
  );
}

/** A number of 32 bits for each number of 32 bits (Wellons 2018, "Prospecting for hash functions"). */
function mixed(number: number): number {
  let x = number | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}
