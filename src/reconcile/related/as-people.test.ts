import { describe, expect, it } from 'vitest';
import { figure } from '../../../test/reconcile/figure.js';
import { generalSituation } from '../../situation/situation.js';
import { reconcile } from '../reconcile.js';

const situation = { ...generalSituation(), householdSize: { mean: 4, low: 3.5, high: 4.5 } };

describe('households', () => {
  const people = figure({ id: 'p', best: 4030, when: '2022-03-01', publisher: 'One' });

  it('tell of people where nobody counts them', () => {
    const households = figure({
      id: 'h',
      best: 2010,
      when: '2022-09-01',
      unit: 'household',
      publisher: 'Two',
    });
    const { series } = reconcile([people, households], situation, { at: ['2022-09-01'] });
    const [estimate] = series.find(({ unit }) => unit === 'person')!.estimates;
    expect(estimate!.claims.map(({ id }) => id)).toContain('h');
    expect(estimate!.interval['90'][1]).toBeGreaterThan(6900);
  });

  it('add nothing where their own account counts the people', () => {
    const households = figure({
      id: 'h',
      best: 2010,
      when: '2022-03-01',
      unit: 'household',
      account: people.account,
    });
    const { series } = reconcile([people, households], situation);
    const [estimate] = series.find(({ unit }) => unit === 'person')!.estimates;
    expect(estimate!.claims.map(({ id }) => id)).toEqual(['p']);
  });
});
