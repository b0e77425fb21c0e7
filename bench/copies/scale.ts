import { FingerprintIndex } from '../../src/lineage/fingerprint-index.js';
import { shingles, winnow } from '../../src/lineage/winnow.js';
import { random } from '../worlds/random.js';

const WORDS = 300;
const VOCABULARY = 30_000;

/**
 * Adds `count` generated accounts to an index one by one, each looked up first; a fifth of them copy half of an earlier
 * one, a fifth carry one of forty standing texts. Prints time per account by tenths, and memory.
 */
export function measureScale(count: number): void {
  const index = new FingerprintIndex();
  const standing = Array.from({ length: 40 }, (_, i) => wordsOf(1e7 + i).slice(0, 40));
  let candidates = 0;
  let since = process.hrtime.bigint();
  const tenth = Math.max(1, Math.floor(count / 10));
  for (let number = 0; number < count; number++) {
    const words = wordsOf(number);
    if (number % 5 === 1) words.set(wordsOf(random(number).whole(0, number - 1)).subarray(0, WORDS / 2));
    if (number % 5 === 2) words.set(standing[number % 40]!, WORDS - 40);
    const fingerprints = winnow(shingles(words));
    candidates += [...index.shared(fingerprints).values()].filter((shared) => shared >= 2).length;
    index.add(number, fingerprints);
    if ((number + 1) % tenth === 0) {
      const now = process.hrtime.bigint();
      const micro = Number(now - since) / 1000 / tenth;
      const { rss } = process.memoryUsage();
      console.log(
        `${number + 1} accounts: ${micro.toFixed(0)} µs an account, ${(candidates / (number + 1)).toFixed(1)} candidates an account, ${(rss / 2 ** 20).toFixed(0)} MB resident`,
      );
      since = now;
    }
  }
  console.log(
    `${index.size} fingerprints, ${(process.resourceUsage().maxRSS / 2 ** 10).toFixed(0)} MB at most`,
  );
}

/** Words of the n-th account, as hashes; frequent ones by a law like Zipf's. */
function wordsOf(number: number): Int32Array {
  const r = random(number * 2654435761 + 1);
  return Int32Array.from({ length: WORDS }, () =>
    Math.imul(Math.floor(VOCABULARY ** r.uniform()), 0x9e3779b1),
  );
}
