import { describe, expect, it } from 'vitest';
import { hostileText, type Reader, textToClaims, timesAndPlaces } from '../bench/fuzz/read-hostile.js';

/** The first few of the texts that `npx tsx bench/fuzz.ts` reads in full. */
describe('a hostile text', () => {
  it('is read for its times and places', () => {
    expect(problems(timesAndPlaces(undefined), 400)).toEqual([]);
  });

  it('is read for its claims', () => {
    expect(problems(textToClaims(undefined), 60)).toEqual([]);
  });
});

function problems(read: Reader, count: number): string[] {
  return Array.from({ length: count }, (_, number) => hostileText(1, number)).flatMap((hostile, number) =>
    read(hostile).map((problem) => `${number}: ${problem}`),
  );
}
