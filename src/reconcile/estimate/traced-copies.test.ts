import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureInBrief, figure } from '../../../test/reconcile/figure.js';
import type { Claim } from '../../claims/claim.js';
import { isoDay } from '../../situation/edtf.js';
import { generalSituation } from '../../situation/situation.js';
import { reconcile } from '../reconcile.js';

const estimates = (claims: readonly Claim[], at?: readonly string[]) =>
  reconcile(claims, generalSituation(), at ? { at } : {}).series[0]!.estimates;
const intervals = (claims: readonly Claim[], at?: readonly string[]) =>
  estimates(claims, at).map(({ best, interval }) => ({ best, interval }));

const told = (id: string, best: number, more: Partial<FigureInBrief> = {}) =>
  figure({ id, best, when: '2031-04-02', published: '2031-04-03', publisher: `Paper ${id}`, ...more });

const brief = fc.record({
  best: fc.integer({ min: 1000, max: 9000 }),
  day: fc.integer({ min: 18000, max: 18300 }),
  bound: fc.constantFrom('exact' as const, 'approx' as const),
  publisher: fc.constantFrom('UNHCR', 'Daily Mail', 'Nobody knows', 'OCHA'),
});

describe('claims with a family or a parent', () => {
  it('an added copy changes nothing, whoever prints it and whatever it is called', () => {
    fc.assert(
      fc.property(
        fc.array(brief, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('a-copy', 'z-copy'),
        fc.constantFrom('family', 'parent'),
        (briefs, which, later, id, by) => {
          const claims: Claim[] = briefs.map(({ day, ...one }, i) => ({
            ...figure({ id: `c${i}`, ...one, when: isoDay(day), published: isoDay(day) }),
            family: `voice-${i}`,
          }));
          const original = claims[which % claims.length]!;
          const copy: Claim = {
            ...original,
            id,
            account: id,
            publisher: 'UNICEF',
            published: isoDay(briefs[which % briefs.length]!.day + later),
            ...(by === 'parent' ? { parent: { id: original.id, probability: 1 }, family: id } : {}),
          };
          const at = [isoDay(18100), isoDay(18400)];
          const [before, after] = [intervals(claims, at), intervals([...claims, copy], at)];
          before.forEach(({ interval }, i) => {
            for (const share of ['50', '80', '90'] as const)
              expect(after[i]!.interval[share][1] - after[i]!.interval[share][0]).toBeGreaterThanOrEqual(
                interval[share][1] - interval[share][0],
              );
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('two that repeat one not at hand count once', () => {
    const parent = { id: 'elsewhere', probability: 1 };
    const one = { ...told('a', 4310), parent };
    const other = { ...told('b', 4290), parent };
    const [both, alone] = [intervals([one, other])[0]!, intervals([one])[0]!];
    for (const end of [0, 1])
      expect(Math.abs(both.interval['90'][end]! - alone.interval['90'][end]!)).toBeLessThan(4);
  });

  it('an unsure parent leaves the claim a part of its weight', () => {
    const width = (probability: number) => {
      const { interval } = intervals([
        told('a', 4310, { bound: 'approx' }),
        { ...told('b', 4290, { bound: 'approx' }), parent: { id: 'a', probability } },
      ])[0]!;
      return interval['90'][1] - interval['90'][0];
    };
    expect(width(0.5)).toBeLessThanOrEqual(width(1));
    expect(width(0)).toBeLessThan(width(1));
  });

  it('parents in a circle leave one claim to count', () => {
    const circle = ['a', 'b', 'c'].map((id, i) => ({
      ...told(id, 4310),
      parent: { id: ['b', 'c', 'a'][i]!, probability: 1 },
    }));
    expect(intervals(circle)).toEqual(intervals([told('a', 4310)]));
  });
});
