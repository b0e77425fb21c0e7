import { expect, test } from 'vitest';
import type { DatingEvidence } from './dating-evidence.js';
import { logLikelihood } from './likelihood.js';
import { SteadyTerms } from './steady-terms.js';

const at = { start: 0, end: 4 };
const evidence: readonly Exclude<DatingEvidence, { kind: 'yearless' }>[] = [
  { kind: 'dated', ...at, days: { first: 17_000, last: 17_030 }, tense: 'past', anchor: false },
  { kind: 'dated', ...at, days: { first: 17_400, last: 17_400 }, tense: 'future', anchor: false },
  { kind: 'relative', ...at, days: { first: 16_900, last: 16_960 }, grain: 'M', by: -2 },
  { kind: 'relative', ...at, days: { first: 17_001, last: 17_003 }, grain: 'W', by: -1 },
  { kind: 'within', ...at, days: { first: 17_010, last: 17_200 }, says: 'is called recent' },
];

test('gives each day what adding up its likelihoods gives', () => {
  const weighted = evidence.map((item, i) => ({ item, weight: 1 + i / 7 }));
  const steady = new SteadyTerms(weighted);
  for (let day = 16_800; day < 17_500; day++) {
    let expected = 0;
    for (const { item, weight } of weighted) expected += weight * logLikelihood(item, day);
    expect(steady.on(day)).toBe(expected);
  }
});
