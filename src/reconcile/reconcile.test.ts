import { describe, expect, it } from 'vitest';
import { figure } from '../../test/reconcile/figure.js';
import { generalSituation } from '../situation/situation.js';
import { reconcile } from './reconcile.js';

const situation = generalSituation();

describe('reconcile', () => {
  it('puts claims of one quantity into one series however they word who is counted', () => {
    const { series } = reconcile(
      [
        figure({ id: 'a', best: 500, when: '2020-01-01', group: 'residents' }),
        figure({ id: 'b', best: 510, when: '2020-02-01', group: 'people', place: 'Tal-Arba camp' }),
        figure({ id: 'c', best: 505, when: '2020-03-01' }),
      ],
      situation,
    );
    expect(series.map(({ id }) => id)).toEqual(['tal-arba/population/stock/all/person']);
    expect(series[0]!.estimates.map(({ date }) => date)).toEqual(['2020-01-01', '2020-02-01', '2020-03-01']);
  });

  it('names absurd values and leaves them out', () => {
    const { series, problems } = reconcile(
      [
        figure({ id: 'a', best: 500, when: '2020-01-01' }),
        figure({ id: 'b', best: 1e300, when: '2020-01-01' }),
        figure({ id: 'c', best: -4, when: '2020-01-01' }),
        {
          ...figure({ id: 'd', best: 5, when: '2020-01-01' }),
          value: { low: null, best: NaN, high: null, bound: 'exact' },
        },
      ],
      situation,
    );
    expect(problems.map(({ claim, field }) => `${claim} ${field}`)).toEqual([
      'b value.low',
      'c value.low',
      'd value.best',
    ]);
    expect(series[0]!.estimates[0]!.claims.map(({ id }) => id)).toEqual(['a']);
  });

  it('gives the same for claims in any order', () => {
    const claims = [300, 310, 2900, 305, 40].map((best, i) =>
      figure({ id: `c${i}`, best, when: `2020-0${i + 1}` }),
    );
    expect(reconcile([...claims].reverse(), situation)).toEqual(reconcile(claims, situation));
  });

  it('knows only what had been published by a date', () => {
    const claims = [
      figure({ id: 'a', best: 500, when: '2020-01-01', published: '2020-01-02' }),
      figure({ id: 'b', best: 900, when: '2020-01-01', published: '2020-06-02' }),
    ];
    const { series } = reconcile(claims, situation, { asOf: '2020-03', at: ['2020-02'] });
    expect(series[0]!.estimates.map(({ date, claims }) => [date, claims.map(({ id }) => id)])).toEqual([
      ['2020-02-29', ['a']],
    ]);
    expect(() => reconcile(claims, situation, { at: ['soon'] })).toThrow('not a date: soon');
  });
});
