import { describe, expect, it } from 'vitest';
import { figure } from '../../../test/reconcile/figure.js';
import { generalSituation } from '../../situation/situation.js';
import { groupsOf } from '../relate/groups.js';
import { measuresOf } from '../relate/measures.js';
import { placesOf } from '../relate/places.js';
import { observe } from './observation.js';

const situation = generalSituation();
const arrived = {
  ...figure({ id: 'a', best: 900, when: '2020-05-01' }),
  measure: 'arrived',
  aspect: 'flow',
} as const;

function seriesOf(places: { name: string; origin?: boolean }[]): string {
  const [one] = observe(
    [{ ...arrived, places }],
    placesOf(situation),
    groupsOf(situation),
    measuresOf(situation),
  );
  return one!.key.id;
}

describe('observe', () => {
  it('takes arrivals for departures of where they come from, where only that is named', () => {
    expect(seriesOf([{ name: 'Belo', origin: true }])).toContain('/departed/');
    expect(seriesOf([{ name: 'Tarka' }])).toContain('/arrived/');
  });

  it('counts arrivals where they arrive, not where they come from', () => {
    const there = seriesOf([{ name: 'Tarka' }]);
    expect(seriesOf([{ name: 'Tarka' }, { name: 'Belo', origin: true }])).toBe(there);
  });
});
