import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../../test/plain-account.js';
import { readText } from '../../read-text.js';
import { findQuotations } from '../quotations.js';
import { sentencesOf } from './attach-roles.js';
import { type Candidate, JUDGED_BY, judgeAttributions, judgedBy } from './judge-attributions.js';
import { wordTable } from './word-table.js';

const text = 'The miller said the guards fear a flood.';
const reading = readText(plainAccount(text));
const table = wordTable(reading, findQuotations(reading));
const candidates: Candidate[] = [
  {
    cue: { from: 2, to: 3, begin: 3, inside: 0 },
    source: { from: 0, to: 2 },
    contents: [{ from: 3, to: 8 }],
  },
  {
    cue: { from: 5, to: 6, begin: 3, inside: 0 },
    source: { from: 3, to: 5 },
    contents: [{ from: 6, to: 8 }],
  },
];

describe('judgeAttributions', () => {
  it('gives even chances without weights', () => {
    const chances = judgeAttributions(table, sentencesOf(reading), candidates, new Float32Array(JUDGED_BY));
    expect(chances).toEqual([0.5, 0.5]);
  });

  it('sees what stands in the content of another, but judges a plain link of a chain by itself', () => {
    const nested = 18;
    const [outer, inner] = judgedBy(table, sentencesOf(reading), candidates);
    expect([outer!.numbers[nested], inner!.numbers[nested]]).toEqual([0, 1]);
    const weights = new Float32Array(JUDGED_BY);
    weights[nested] = -9;
    expect(judgeAttributions(table, sentencesOf(reading), candidates, weights)).toEqual([0.5, 0.5]);
    const apart = candidates.map((candidate) => ({ ...candidate, source: { from: 0, to: 1 } }));
    expect(judgeAttributions(table, sentencesOf(reading), apart, weights)[1]).toBeLessThan(0.01);
  });

  it('has a place for every seam', () => {
    for (const { numbers, seams } of judgedBy(table, sentencesOf(reading), candidates)) {
      expect(numbers.length).toBeLessThan(Math.min(...seams) + 1);
      expect(Math.max(...seams)).toBeLessThan(JUDGED_BY);
    }
  });
});
