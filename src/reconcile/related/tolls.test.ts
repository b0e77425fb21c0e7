import { describe, expect, it } from 'vitest';
import { type FigureInBrief, figure } from '../../../test/reconcile/figure.js';
import { readSituation } from '../../situation/situation.js';
import { reconcile } from '../reconcile.js';

const situation = readSituation(`
id: straits
title: The Straits
places:
  - { id: norland, kind: country, names: { en: [Norland] } }
  - { id: surland, kind: country, names: { en: [Surland] } }
  - { id: nortown, kind: city, parent: norland, names: { en: [Nortown] } }
  - { id: surtown, kind: city, parent: surland, names: { en: [Surtown] } }
`);

const COUNTRIES = ['Norland', 'Surland'];
const toll = (id: string, published: string, more: Partial<FigureInBrief>) =>
  figure({
    id,
    published,
    when: '2011-03-02',
    measure: 'killed',
    aspect: 'flow',
    place: COUNTRIES,
    publisher: `Paper ${id}`,
    ...more,
  });

const claims = [
  toll('a', '2011-03-02', { low: 61, high: null as never, bound: 'at-least' }),
  toll('b', '2011-03-03', { low: 90, high: null as never, bound: 'more-than' }),
  toll('c', '2011-03-06', { best: 143, place: ['Nortown', 'Surtown'] }),
  toll('d', '2011-03-12', { best: 143, place: ['Nortown', 'Surtown'] }),
  // In an account that gives the two towns one by one the total stands without a place.
  toll('e', '2011-03-03', { best: 88, place: [], account: 'x' }),
  toll('f', '2011-03-03', { best: 70, place: 'Nortown', account: 'x' }),
  toll('g', '2011-03-03', { best: 18, place: 'Surtown', account: 'x' }),
  toll('h', '2012-06-01', { best: 121, when: '2011' }),
];

describe('the toll of one event', () => {
  const { series, conflicts } = reconcile(claims, situation);
  const together = series.find(({ place }) => place.includes('+'))!;

  it('is one series, whether told of the countries or of the towns in them', () => {
    expect(series.map(({ place }) => place).sort()).toEqual(['nortown', 'norland+surland', 'surtown'].sort());
  });

  it('grows with the reports and ends at the late count', () => {
    expect(together.estimates.map(({ date }) => date)).toEqual([
      '2011-03-02',
      '2011-03-03',
      '2011-03-06',
      '2011-03-12',
      '2012-06-01',
    ]);
    const best = together.estimates.map((estimate) => estimate.best);
    expect(best[2]).toBeGreaterThan(best[1]!);
    expect(best[2]).toBeGreaterThan(135);
    expect(best.at(-1)).toBeLessThan(130);
    expect(together.estimates.every(({ period }) => period === '2011-03-02')).toBe(true);
  });

  it('shows the lower late count as a clash, once, with its likely reading', () => {
    const clashes = conflicts.filter(({ kind, claims }) => kind === 'disjoint' && claims.includes('h'));
    expect(clashes.map(({ claims }) => claims)).toEqual([['c', 'h']]);
    expect(clashes[0]!.says).toContain('the later, lower count is likely a correction');
  });
});

describe('two towns of one country', () => {
  it('are not taken for one event', () => {
    const { series } = reconcile(
      [
        toll('a', '2011-03-02', { best: 40, place: 'Nortown' }),
        toll('b', '2011-03-03', { best: 55, place: 'Norland' }),
      ],
      situation,
    );
    expect(series).toHaveLength(2);
  });
});
