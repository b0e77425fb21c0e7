import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsTold, situation } from '../../../test/reconcile/accounts-told.js';
import { figure } from '../../../test/reconcile/figure.js';
import type { Claim } from '../../claims/claim.js';
import { isoDay } from '../../situation/edtf.js';
import { reconcile } from '../reconcile.js';
import { joinShards, shardsOf } from '../shards.js';
import { LiveReconciliation } from './live-reconciliation.js';

const brief = fc.record({
  best: fc.integer({ min: 500, max: 9000 }),
  day: fc.integer({ min: 18000, max: 18200 }),
  place: fc.constantFrom('Tal Arba', 'Old Mill', 'The Valley', 'Far Away'),
  kind: fc.constantFrom(
    { measure: 'population', aspect: 'stock' },
    { measure: 'population', aspect: 'stock', group: 'children' },
    { measure: 'departed', aspect: 'flow' },
    { measure: 'killed', aspect: 'flow' },
  ),
  publisher: fc.constantFrom('One', 'Two', 'Three'),
});
const claims = fc.array(brief, { minLength: 2, maxLength: 12 }).map((briefs): Claim[] =>
  briefs.map(({ day, kind, ...one }, i) =>
    figure({
      id: `c${String(i).padStart(2, '0')}`,
      when: isoDay(day),
      published: isoDay(day),
      ...kind,
      ...one,
    }),
  ),
);

const accounts = accountsTold(2, 7);
/** Which accounts are there, one step after another. */
const steps = fc.array(fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });

describe('a live reconciliation', () => {
  it('gives what reconciling all claims at once gives, whatever came and went', () => {
    fc.assert(
      fc.property(claims, fc.nat(), (all, where) => {
        const cut = 1 + (where % (all.length - 1));
        const live = new LiveReconciliation(all.slice(0, cut), situation);
        live.change(all.slice(cut), []);
        live.change([], [all[0]!.id]);
        const { series } = live.reconciliation;
        expect(series).toEqual(reconcile(all.slice(1), situation).series);
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});

describe('a live reconciliation, step by step', () => {
  it('gives what reconciling all at once gives: series, conflicts and problems', () => {
    fc.assert(
      fc.property(accounts, steps, (all, changes) => {
        const there = new Set<number>();
        const live = new LiveReconciliation([], situation);
        for (const change of changes) {
          const turned = [...new Set(change)].filter((i) => i < all.length);
          const removed = turned.filter((i) => there.has(i)).flatMap((i) => all[i]!.map(({ id }) => id));
          const added = turned.filter((i) => !there.has(i)).flatMap((i) => all[i]!);
          for (const i of turned) if (!there.delete(i)) there.add(i);
          live.change(added, removed);
          expect(live.reconciliation).toEqual(
            reconcile(
              [...there].flatMap((i) => all[i]!),
              situation,
            ),
          );
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('goes on from what is known', () => {
    fc.assert(
      fc.property(accounts, (all) => {
        const live = new LiveReconciliation(
          all.flat(),
          situation,
          undefined,
          reconcile(all.flat(), situation),
        );
        live.change(
          [],
          all[0]!.map(({ id }) => id),
        );
        expect(live.reconciliation).toEqual(reconcile(all.slice(1).flat(), situation));
        live.change(all[0]!, []);
        expect(live.reconciliation).toEqual(reconcile(all.flat(), situation));
      }),
      { numRuns: 40, seed: 6 },
    );
  });

  it('exchanges a claim for what a reviewer makes of it', () => {
    const [a, b] = [900, 1400].map((best, i) =>
      figure({ id: `r${i}`, best, when: '2020-01-01', published: '2020-01-02' }),
    ) as [Claim, Claim];
    const mended = { ...b, value: { low: 905, best: 905, high: 905, bound: 'exact' } } as Claim;
    const live = new LiveReconciliation([a, b], situation);
    live.change([mended], [b.id]);
    expect(live.reconciliation).toEqual(reconcile([a, mended], situation));
  });
});

describe('shards', () => {
  it('reconciled by themselves give what all claims at once give', () => {
    fc.assert(
      fc.property(claims, (all) => {
        const shards = shardsOf(all, situation, 3);
        expect(shards.flat()).toHaveLength(all.length);
        expect(joinShards(shards.map((shard) => reconcile(shard, situation)))).toEqual(
          reconcile(all, situation),
        );
      }),
      { numRuns: 40, seed: 4 },
    );
  });

  it('keep claims of one account, place or group without a place together', () => {
    const together = [
      figure({ id: 'a', best: 900, when: '2020-01-01', account: 'x', place: 'Far Away' }),
      figure({ id: 'b', best: 800, when: '2020-01-01', account: 'x', place: 'Old Mill' }),
      figure({ id: 'c', best: 700, when: '2020-02-01', account: 'y', place: 'Old Mill' }),
    ];
    const apart = figure({ id: 'd', best: 60, when: '2020-02-01', account: 'z', place: 'Nearby' });
    expect(shardsOf([...together, apart], situation, 8).map(({ length }) => length)).toEqual([3, 1]);
  });
});
