import { describe, expect, it } from 'vitest';
import { type FigureInBrief, figure } from '../../test/reconcile/figure.js';
import type { Claim, FigureClaim } from '../claims/claim.js';
import { decide } from './decisions.js';
import type { Link } from './family.js';
import { findQuotations } from './quotations.js';
import { traceClaims } from './trace-claims.js';

const link: Link = {
  from: 'first',
  to: 'second',
  kind: 'copy',
  score: 1,
  shares: { from: 1, to: 1 },
  direction: 'date',
  spans: [{ from: { start: 0, end: 100 }, to: { start: 50, end: 150 }, words: 20 }],
};
const told = (id: string, account: string, best: number, at: number, more: Partial<FigureInBrief> = {}) =>
  figure({ id, account, best, at, measure: `measure of ${id}`, ...more });
const traced = (claims: readonly Claim[], links: readonly Link[] = [link]) =>
  new Map(
    traceClaims(claims, decide(links, []).families, (account) => account).map((claim) => [claim.id, claim]),
  );

describe('traceClaims(claims, families)', () => {
  it('leads a claim in a copied passage to the same one in the original, the nearest of several', () => {
    const claims = [
      told('far', 'first', 40, 2),
      told('near', 'first', 40, 60),
      told('copy', 'second', 40, 112),
      told('own', 'second', 90, 10),
    ];
    const found = traced(claims);
    expect(found.get('copy')).toMatchObject({ parent: { id: 'near', probability: 1 }, family: 'first' });
    expect(found.get('own')).not.toHaveProperty('parent');
    expect(found.get('near')!.family).toBe('first');
  });

  it('goes by the figures where no words are shared', () => {
    const claims = [
      figure({ id: 'count', best: 31843, when: '2031-03-01', published: '2031-03-02', publisher: 'Office' }),
      figure({
        id: 'round',
        best: 32000,
        bound: 'approx',
        basis: 'background',
        published: '2031-03-09',
        publisher: 'Paper',
      }),
    ];
    expect(traced(claims, []).get('round')!.parent).toMatchObject({ id: 'count' });
  });

  it('takes back what was found before and no longer is', () => {
    const before = { ...told('a', 'first', 40, 2), family: 'gone', parent: { id: 'gone', probability: 1 } };
    expect(traced([before], []).get('a')).toEqual(told('a', 'first', 40, 2));
  });
});

describe('findQuotations(claims)', () => {
  const passedOn = (id: string, account: string, more: Partial<FigureClaim> = {}): FigureClaim => ({
    ...figure({ id, account, best: 4310, published: `2031-03-0${id.length}` }),
    sources: [{ name: 'Harbour Office', kind: 'government' }],
    ...more,
  });

  it('gathers accounts that pass on one figure of one source', () => {
    expect(findQuotations([passedOn('bb', 'second'), passedOn('a', 'first')])).toEqual([
      { id: 'a', source: 'Harbour Office', says: '4310', claims: ['a', 'bb'], accounts: ['first', 'second'] },
    ]);
  });

  it('leaves apart what one account says twice, other figures, and what nobody in office said', () => {
    const neighbour = [{ name: 'a neighbour', kind: 'witness' as const }];
    expect(
      findQuotations([
        passedOn('a', 'first'),
        passedOn('bb', 'first'),
        { ...passedOn('ccc', 'third'), value: { low: 9, best: 9, high: 9, bound: 'exact' } },
        passedOn('dddd', 'fourth', { sources: neighbour }),
        passedOn('eeeee', 'fifth', { sources: neighbour }),
      ]),
    ).toEqual([]);
  });
});
