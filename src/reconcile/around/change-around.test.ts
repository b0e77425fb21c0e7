import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsTold, situation } from '../../../test/reconcile/accounts-told.js';
import type { Claim } from '../../claims/claim.js';
import { reconcile } from '../reconcile.js';
import type { Conflict, Series } from '../series.js';
import { changeAround } from './change-around.js';
import type { Known } from './known.js';
import { LOOSE, type Meant, observedIn, VAGUE } from './observed.js';
import { reachOf } from './reach.js';

const accounts = accountsTold(3, 12);
const steps = fc.array(fc.array(fc.nat(11), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 });

describe('a change reckoned from its surroundings alone', () => {
  it('gives what reconciling all at once gives, whatever came and went', () => {
    let left = 0;
    fc.assert(
      fc.property(accounts, fc.nat(), steps, (all, begin, changes) => {
        const there = new Set(all.flatMap((_, i) => ((begin >> i) % 2 === 0 ? [i] : [])));
        const kept = new Kept([...there].flatMap((i) => all[i]!));
        for (const change of changes) {
          const turned = [...new Set(change)].filter((i) => i < all.length);
          const removed = turned.filter((i) => there.has(i)).flatMap((i) => all[i]!.map(({ id }) => id));
          const added = turned.filter((i) => !there.has(i)).flatMap((i) => all[i]!);
          for (const i of turned) if (!there.delete(i)) there.add(i);
          left += kept.change(added, removed);
          expect(named(kept.picture)).toEqual(named(pictureOf([...there].flatMap((i) => all[i]!))));
        }
      }),
      { numRuns: 50, seed: 5, endOnFailure: true },
    );
    // Of much of what there is nothing was asked.
    expect(left).toBeGreaterThan(100);
  });
});

interface Picture {
  readonly series: Map<string, Series>;
  readonly conflicts: Map<string, Conflict>;
}

/** What a place is called may be what somebody called it who is no longer there. */
function named({ series, conflicts }: Picture): unknown {
  return [series, conflicts].map((map) =>
    [...map]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((one) => JSON.stringify(one).replaceAll('Far Away', 'far away')),
  );
}

function pictureOf(claims: readonly Claim[]): Picture {
  const { series, conflicts } = reconcile(claims, situation);
  return {
    series: new Map(series.map((one) => [one.id, one])),
    conflicts: new Map(conflicts.map((one) => [one.id, one])),
  };
}

/** Keeps a picture as a store does. */
class Kept {
  picture: Picture;
  readonly #claims = new Map<string, Claim>();
  readonly #of = new Map<string, { series: string; flags: number }>();
  readonly #meant = new Map<string, Meant>();

  constructor(claims: readonly Claim[]) {
    this.picture = pictureOf(claims);
    for (const claim of claims) this.#claims.set(claim.id, claim);
    this.#observe(claims, () => true);
  }

  change(added: readonly Claim[], removed: readonly string[]): number {
    const out = removed.map((id) => this.#claims.get(id)!);
    const known = this.#known();
    const before = removed.flatMap((id) => this.#of.get(id)?.series ?? []);
    const reach = reachOf(known, { added, removed: out, before }, situation);
    const around = new Set(reach.around);
    const events = new Set(reach.events);
    const accounts = new Set(
      [...this.#claims.values()].flatMap(({ id, account }) =>
        around.has(this.#of.get(id)?.series ?? '') || removed.includes(id) ? [account] : [],
      ),
    );
    const held = [...this.#claims.values()].filter(
      ({ id, account }) => accounts.has(account) || events.has(this.#of.get(id)?.series ?? ''),
    );
    const claims = [...held.filter(({ id }) => !removed.includes(id)), ...added];
    const weighed = new Set(reach.weighed);
    const near = known.filter(({ key }) => around.has(key.id) || events.has(key.id) || weighed.has(key.id));
    const result = changeAround(
      {
        claims,
        known: near,
        series: [...this.picture.series.values()].filter(({ id }) => around.has(id)),
        conflicts: [...this.picture.conflicts.values()].filter(({ series }) =>
          series.some((id) => weighed.has(id)),
        ),
        reckoned: reach.reckoned,
      },
      situation,
    );
    for (const { id, series } of this.picture.conflicts.values())
      if (series.some((one) => weighed.has(one))) this.picture.conflicts.delete(id);
    for (const one of result.conflicts) this.picture.conflicts.set(one.id, one);
    for (const id of result.gone) this.picture.series.delete(id);
    for (const one of result.series) this.picture.series.set(one.id, one);
    const left = this.#claims.size - held.length;
    for (const id of removed) {
      this.#claims.delete(id);
      this.#of.delete(id);
    }
    for (const claim of added) this.#claims.set(claim.id, claim);
    const fresh = new Set(added.map(({ id }) => id));
    this.#observe(claims, (id, flags) => fresh.has(id) || (reach.loose && (flags & LOOSE) !== 0));
    return left;
  }

  #observe(claims: readonly Claim[], taken: (id: string, flags: number) => boolean): void {
    const { meant, of, flags } = observedIn(claims, situation);
    claims.forEach(({ id }, i) => {
      if (of[i]! < 0 || !taken(id, flags[i]!)) return;
      const one = meant[of[i]!]!;
      this.#of.set(id, { series: one.key.id, flags: flags[i]! });
      const known = this.#meant.get(one.key.id);
      if (!known || one.claim < known.claim) this.#meant.set(one.key.id, one);
    });
  }

  #known(): Known[] {
    const flags = new Map<string, number>();
    for (const one of this.#of.values()) flags.set(one.series, (flags.get(one.series) ?? 0) | one.flags);
    return [...flags].map(([id, flag]) => ({
      ...this.#meant.get(id)!,
      placeName: this.picture.series.get(id)?.placeName ?? '',
      loose: (flag & LOOSE) !== 0,
      vague: (flag & VAGUE) !== 0,
    }));
  }
}
