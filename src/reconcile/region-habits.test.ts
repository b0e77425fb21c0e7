import { describe, expect, it } from 'vitest';
import { figure } from '../../test/reconcile/figure.js';
import type { Claim } from '../claims/claim.js';
import { isoDay } from '../situation/edtf.js';
import { readSituation } from '../situation/situation.js';
import { explainEstimate } from './explain.js';
import { LiveReconciliation } from './live/live-reconciliation.js';
import { reconcile } from './reconcile.js';

const PLACES = ['Upper Well', 'Lower Well', 'Sand Gate', 'Old Ferry'];
const situation = readSituation(`
id: wells
title: The Wells
places:
  - { id: wells, kind: region, names: { en: [The Wells] } }
${PLACES.map((name, i) => `  - { id: camp-${i}, kind: camp, parent: wells, names: { en: [${name}] } }`).join('\n')}
`);

/** Two papers that agree, and one that always tells a tenth more. */
const claims: Claim[] = PLACES.flatMap((place, i) =>
  Array.from({ length: 9 }, (_, k): Claim => {
    const day = 18000 + 20 * k;
    const truth = 1000 * (i + 2) + 37 * k;
    const [publisher, times] = [
      ['Morning Post', 1],
      ['Evening Star', 1],
      ['The Trumpet', 1.1],
    ][k % 3] as [string, number];
    return figure({
      id: `c${i}${k}`,
      best: 10 * Math.round((truth * times) / 10) + 1,
      bound: 'approx',
      basis: 'published',
      when: isoDay(day),
      published: isoDay(day),
      publisher,
      place,
    });
  }),
);

describe('habits of sources', () => {
  const { series } = reconcile(claims, situation);

  it('are learned from all series of their region', () => {
    const habit = series[0]!.habits?.find(({ source }) => source === 'the trumpet');
    expect(habit!.bias).toBeGreaterThan(0.05);
    expect(habit!.bias).toBeLessThan(0.11);
  });

  it('are allowed for', () => {
    const { best } = reconcile(claims, situation, { at: [isoDay(18160)] }).series.find(
      ({ placeName }) => placeName === 'Upper Well',
    )!.estimates[0]!;
    expect(best / (2000 + 37 * 8)).toBeGreaterThan(0.96);
    expect(best / (2000 + 37 * 8)).toBeLessThan(1.04);
  });

  it('are the same whatever the order, and a copy of an account changes none', () => {
    expect(reconcile([...claims].reverse(), situation).series).toEqual(series);
    const copy = {
      ...claims[2]!,
      id: 'copy',
      account: 'copy',
      parent: { id: claims[2]!.id, probability: 1 },
    };
    const after = reconcile([...claims, copy], situation).series;
    expect(after.map(({ habits }) => habits)).toEqual(series.map(({ habits }) => habits));
  });

  it('are told in the explanation', () => {
    const explained = explainEstimate(
      reconcile(claims, situation),
      claims,
      series.find(({ placeName }) => placeName === 'Upper Well')!.id,
    )!;
    expect(explained.claims.map(({ says }) => says).join(' ')).toMatch(
      /The Trumpet .* this source usually tells about \d+ % more than others, which is allowed for/,
    );
  });
});

describe('habits of sources, as claims come and go', () => {
  it('are those of all claims at the start, learned or taken over', () => {
    const whole = reconcile(claims, situation);
    expect(new LiveReconciliation(claims, situation).reconciliation).toEqual(whole);
    const live = new LiveReconciliation(claims, situation, undefined, whole);
    live.change([], ['c00']);
    live.change([claims[0]!], []);
    expect(live.reconciliation).toEqual(whole);
  });
});
