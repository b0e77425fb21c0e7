import { describe, expect, it } from 'vitest';
import { estimateWords, intervalWords } from './number-words.js';

describe('estimateWords(best, interval) and intervalWords(interval)', () => {
  it.each<[number, [number, number], string, string]>([
    [22_731, [20_100, 25_400], '23,000', '20,000–25,000'],
    [1_009, [332, 73_368], '1,000', '300–70,000'],
    [1_399, [369, 19_943], '1,000', '400–20,000'],
    [0, [0, 4_000], '0', '0–4,000'],
    [14, [13, 19], '14', '13–19'],
    [47.2, [46.7, 47.3], '47.2', '46.7–47.3'],
  ])('says %d in %j', (best, interval, number, range) => {
    expect([estimateWords(best, interval), intervalWords(interval)]).toEqual([number, range]);
  });
});
