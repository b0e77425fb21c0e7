import { expect, test } from 'vitest';
import { plainAccount } from '../../test/plain-account.js';
import { extractClaims } from './extract-claims.js';

/** Milliseconds of the processor, the least of some tries. */
function timeOf(text: string): number {
  const account = plainAccount(text);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const from = process.cpuUsage();
    extractClaims(account);
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

test.each(['Scores ', '31 wounded '])(
  'a sentence without end costs its figures no more than sentences do: %s',
  (piece) => {
    const sentence = `${piece.repeat(3).trim()}. `;
    const size = 3_000;
    const apart = timeOf(sentence.repeat(size / sentence.length));
    expect(timeOf(piece.repeat(size / piece.length))).toBeLessThan(4 * apart + 20);
  },
);
