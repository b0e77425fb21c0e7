import { describe, expect, it } from 'vitest';
import { figure } from '../../../test/reconcile/figure.js';
import { readSituation } from '../../situation/situation.js';
import { reconcile } from '../reconcile.js';

const situation = readSituation(`
id: valley
title: Valley
places:
  - { id: valley, kind: region, names: { en: [The Valley] } }
  - { id: tal-arba, kind: camp, parent: valley, names: { en: [Tal Arba] } }
`);

function estimate(claims: Parameters<typeof reconcile>[0], id: string, at?: string) {
  const { series } = reconcile(claims, situation, at ? { at: [at] } : {});
  return series.find((one) => one.id === id)!.estimates.at(-1)!;
}

describe('series of parts and wholes', () => {
  const whole = figure({ id: 'w', best: 8000, bound: 'approx', when: '2020-03-01', publisher: 'One' });

  it('a whole is at least its part, on days of its own too', () => {
    const children = figure({ id: 'c', best: 8450, when: '2020-03-20', group: 'children', publisher: 'Two' });
    const alone = estimate([whole], 'tal-arba/population/stock/all/person');
    const both = estimate([whole, children], 'tal-arba/population/stock/all/person');
    expect(both.best).toBeGreaterThan(alone.best);
    expect(both.claims.map(({ id }) => id)).toContain('c');
  });

  it('a place within another is no larger than it', () => {
    const camp = figure({ id: 'k', best: 9000, bound: 'approx', when: '2020-03-01', publisher: 'Two' });
    const region = figure({
      id: 'r',
      best: 8120,
      when: '2020-03-05',
      place: 'The Valley',
      publisher: 'Three',
    });
    const alone = estimate([camp], 'tal-arba/population/stock/all/person');
    const both = estimate([camp, region], 'tal-arba/population/stock/all/person');
    expect(both.interval['90'][0]).toBeLessThan(alone.interval['90'][0]);
  });

  it('leaves a small part out of it', () => {
    const boys = figure({ id: 'b', best: 900, when: '2020-03-20', group: 'boys', publisher: 'Two' });
    expect(estimate([whole, boys], 'tal-arba/population/stock/all/person')).toEqual(
      estimate([whole], 'tal-arba/population/stock/all/person'),
    );
  });
});

describe('shares', () => {
  const all = figure({ id: 'a', best: 8017, when: '2020-03-01', publisher: 'One' });
  const children = figure({
    id: 'c',
    best: 4000,
    bound: 'approx',
    when: '2019-10-01',
    group: 'children',
    publisher: 'Two',
  });
  const share = figure({
    id: 's',
    best: 60,
    when: '2020-03-04',
    aspect: 'share',
    unit: 'percent',
    group: 'children',
    of: 'the population',
    publisher: 'Three',
  });

  it('tell of those they count, as vaguely as the share and its whole', () => {
    const { series } = reconcile([all, children, share], situation);
    const of = series.find(({ group, unit }) => unit === 'person' && group !== '')!;
    expect(of.id.startsWith('tal-arba/population/stock/child')).toBe(true);
    const last = of.estimates.at(-1)!;
    expect(last.date).toBe('2020-03-04');
    expect(last.best).toBeGreaterThan(4300);
    expect(last.best).toBeLessThan(5000);
    expect(last.claims.map(({ id }) => id)).toContain('s');
  });
});
