import { expect, it } from 'vitest';
import type { ClaimMark } from '../../server/schemas/claim.js';
import { seriesCsv } from './csv.js';

const claim: ClaimMark = {
  id: 'c1',
  version: 0,
  account: { id: 'a', name: 'a', title: 'Rain, and "more"', publisher: null, published: null },
  start: 0,
  end: 4,
  quote: { before: '', words: '=HYPERLINK("x")', after: '' },
  value: { low: 30, best: 35, high: 40, bound: 'approx' },
  when: { edtf: '2021', basis: 'stated' },
  first: null,
  last: null,
  state: 'current',
  weight: 1,
  factuality: 'asserted',
  confidence: 1,
  credibility: 2,
  review: 'open',
  voices: ['A', 'B'],
  sourceKind: 'media',
  family: { id: 'f', name: 'F' },
  copies: [],
};

it('quotes what needs quoting and lets no formula through', () => {
  const [, line] = seriesCsv([], [claim]).split('\r\n');
  expect(line).toContain('"Rain, and ""more"""');
  expect(line).toContain(`"'=HYPERLINK(""x"")"`);
});

it('says every column of an estimate', () => {
  const [head, line] = seriesCsv(
    [
      {
        date: '2021-01-01',
        best: 5,
        interval: { '50': [4, 6], '80': [3, 7], '90': [2, 8] },
        basis: 'derived',
        claims: 2,
      },
    ],
    [],
  ).split('\r\n');
  expect(head!.split(',')).toHaveLength(20);
  expect(line).toBe('estimate,2021-01-01,5,4,6,3,7,2,8,derived,,,,,,,,,,');
});
