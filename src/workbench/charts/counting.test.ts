import { describe, expect, it } from 'vitest';
import type { Estimate } from '../../server/schemas/series.js';
import { cumulative, perDay } from './counting.js';

const estimate = (date: string, best: number, period?: string): Estimate => ({
  date,
  best,
  interval: { '50': [best, best], '80': [best, best], '90': [best * 0.5, best * 2] },
  basis: 'reported',
  claims: 1,
  ...(period ? { period } : {}),
});

describe('perDay', () => {
  it('spreads what a total grew by over the days in between', () => {
    const [step] = perDay([estimate('2021-03-01', 100), estimate('2021-03-11', 150)], 'cumulative');
    expect(step).toMatchObject({ from: new Date('2021-03-01'), best: 5, low: 0, high: 25 });
  });
  it('leaves out a total that fell: it was put right, nobody came back', () =>
    expect(perDay([estimate('2021-03-01', 100), estimate('2021-03-11', 90)], 'cumulative')).toEqual([]));
  it('spreads a period over its own days, the last included', () => {
    const [step] = perDay([estimate('2021-03-10', 30, '2021-03-01/2021-03-10')], 'per-period');
    expect(step!.best).toBe(3);
  });
});

describe('cumulative', () => {
  it('adds up periods', () => {
    const totals = cumulative(
      [
        estimate('2021-03-10', 30, '2021-03-01/2021-03-10'),
        estimate('2021-03-20', 5, '2021-03-11/2021-03-20'),
      ],
      'per-period',
    );
    expect(totals.map((total) => total.best)).toEqual([30, 35]);
  });
  it('counts nothing twice where periods overlap', () => {
    const totals = cumulative(
      [
        estimate('2021-03-10', 30, '2021-03-01/2021-03-10'),
        estimate('2021-03-12', 9, '2021-03-05/2021-03-12'),
      ],
      'per-period',
    );
    expect(totals).toHaveLength(1);
  });
});
