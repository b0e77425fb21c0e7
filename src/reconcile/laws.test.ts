import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureInBrief, figure } from '../../test/reconcile/figure.js';
import { isoDay } from '../situation/edtf.js';
import { generalSituation } from '../situation/situation.js';
import { reconcile } from './reconcile.js';
import type { Estimate, Interval, Series } from './series.js';

const situation = generalSituation();
const SHARES = ['50', '80', '90'] as const;
/** Ends of intervals are as fine as a cell of the grid, half a per cent. */
const CELL = 0.005;
const runs = { numRuns: 60, seed: 42 };

/** A claim on a stock of some thousands, told about day 18,000. */
const brief = fc.record({
  best: fc.integer({ min: 1000, max: 9000 }),
  bound: fc.constantFrom('exact' as const, 'approx' as const, 'more-than' as const, 'less-than' as const),
  day: fc.integer({ min: 18000, max: 18400 }),
  basis: fc.constantFrom('stated' as const, 'published' as const, 'background' as const),
  publisher: fc.constantFrom('One', 'Two', 'Three', 'Four'),
});
type Brief = typeof brief extends fc.Arbitrary<infer T> ? T : never;

function toFigure(
  { best, bound, day, basis, publisher }: Brief,
  id: string,
  more: Partial<FigureInBrief> = {},
) {
  const below = bound === 'less-than';
  return figure({
    id,
    ...(bound === 'more-than'
      ? { low: best, high: null as never }
      : below
        ? { low: null as never, high: best }
        : { best }),
    bound,
    when: isoDay(day),
    published: isoDay(day),
    basis,
    publisher,
    text: `${bound} ${best} people live there`,
    ...more,
  });
}

function figuresOf(briefs: readonly Brief[]) {
  return briefs.map((one, i) => toFigure(one, `c${i}`));
}

function estimatesOf(claims: Parameters<typeof reconcile>[0], at?: readonly string[]): readonly Estimate[] {
  return reconcile(claims, situation, at ? { at } : {}).series[0]!.estimates;
}

const width = ([low, high]: Interval) => high - low;

describe('laws of reconciliation', () => {
  it('the order of claims never matters', () => {
    fc.assert(
      fc.property(fc.array(brief, { minLength: 1, maxLength: 8 }), fc.integer(), (briefs, turn) => {
        const claims = figuresOf(briefs);
        const turned = [...claims].sort(
          (a, b) => ((a.id.charCodeAt(1) * 31 + turn) % 7) - ((b.id.charCodeAt(1) * 31 + turn) % 7),
        );
        expect(reconcile(turned, situation)).toEqual(reconcile(claims, situation));
      }),
      runs,
    );
  });

  it('an added copy of an account never narrows an interval', () => {
    fc.assert(
      fc.property(
        fc.array(brief, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.integer({ min: 0, max: 14 }),
        (briefs, which, later) => {
          const claims = figuresOf(briefs);
          const copied = briefs[which % briefs.length]!;
          const copy = toFigure(copied, 'copy', {
            publisher: 'Copyist',
            published: isoDay(copied.day + later),
          });
          const at = [isoDay(copied.day), isoDay(18200)];
          const before = estimatesOf(claims, at);
          const after = estimatesOf([...claims, copy], at);
          before.forEach((estimate, i) => {
            for (const share of SHARES)
              expect(width(after[i]!.interval[share])).toBeGreaterThanOrEqual(
                width(estimate.interval[share]) - CELL * estimate.best,
              );
          });
        },
      ),
      runs,
    );
  });

  it('a contradicting claim of equal weight never narrows an interval', () => {
    fc.assert(
      fc.property(
        brief,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 3, max: 40 }),
        fc.boolean(),
        (one, agreeing, times, up) => {
          const plain = { ...one, bound: 'exact' as const, basis: 'stated' as const };
          const claims = Array.from({ length: agreeing }, (_, i) =>
            toFigure({ ...plain, best: plain.best + i }, `c${i}`, { publisher: `Voice ${i}` }),
          );
          const other = toFigure(
            { ...plain, best: up ? plain.best * times : Math.ceil(plain.best / times) },
            'other',
            { publisher: 'Another' },
          );
          const [before] = estimatesOf(claims);
          const [after] = estimatesOf([...claims, other]);
          for (const share of SHARES)
            expect(width(after!.interval[share])).toBeGreaterThanOrEqual(
              width(before!.interval[share]) - CELL * before!.best,
            );
        },
      ),
      runs,
    );
  });

  it('parts never exceed their whole', () => {
    fc.assert(
      fc.property(
        fc.array(brief, { minLength: 1, maxLength: 4 }),
        fc.array(brief, { minLength: 1, maxLength: 4 }),
        fc.array(brief, { minLength: 1, maxLength: 3 }),
        (all, part, subpart) => {
          const claims = [
            ...all.map((one, i) => toFigure(one, `a${i}`)),
            ...part.map((one, i) => toFigure(one, `b${i}`, { group: 'children' })),
            ...subpart.map((one, i) => toFigure(one, `c${i}`, { group: 'boys' })),
          ];
          const { series } = reconcile(claims, situation, { at: ['2019-06-01', '2020-01-01'] });
          const of = (group: string) => series.find((one) => one.group === group)!;
          for (const [small, large] of [
            ['boys', 'children'],
            ['children', ''],
            ['boys', ''],
          ] as const)
            notMore(of(small), of(large));
        },
      ),
      runs,
    );
  });

  it('ten times the numbers give ten times the estimate', () => {
    fc.assert(
      fc.property(fc.array(brief, { minLength: 1, maxLength: 6 }), (briefs) => {
        const at = ['2019-08-01'];
        const [plain] = estimatesOf(figuresOf(briefs), at);
        const [large] = estimatesOf(figuresOf(briefs.map((one) => ({ ...one, best: one.best * 10 }))), at);
        expect(large!.best / plain!.best).toBeGreaterThan(9.9);
        expect(large!.best / plain!.best).toBeLessThan(10.1);
      }),
      runs,
    );
  });
});

describe('unusual series', () => {
  it('gives one claim an interval about its number', () => {
    const [estimate] = estimatesOf([figure({ id: 'a', best: 5210, when: '2020-05-01' })]);
    expect(estimate!.best / 5210).toBeCloseTo(1, 2);
    const [low, high] = estimate!.interval['90'];
    expect(low).toBeLessThan(5210);
    expect(high).toBeGreaterThan(5210);
    expect(high / low).toBeLessThan(1.5);
  });

  it('spans both of two claims that clash wholly', () => {
    const [estimate] = estimatesOf([
      figure({ id: 'a', best: 1210, when: '2020-05-01', publisher: 'One' }),
      figure({ id: 'b', best: 9340, when: '2020-05-01', publisher: 'Two' }),
    ]);
    expect(estimate!.interval['90'][0]).toBeLessThanOrEqual(1215);
    expect(estimate!.interval['90'][1]).toBeGreaterThanOrEqual(9300);
  });

  it('is sure, and fast, of ten thousand equal claims', () => {
    const claims = Array.from({ length: 10000 }, (_, i) =>
      figure({ id: `c${i}`, best: 5210, when: '2020-05-01', publisher: `P${i % 50}` }),
    );
    const [estimate] = estimatesOf(claims);
    expect(estimate!.best / 5210).toBeCloseTo(1, 2);
    expect(Number.isFinite(estimate!.interval['90'][0])).toBe(true);
    expect(estimate!.interval['90'][0]).toBeLessThanOrEqual(estimate!.best);
  });

  it('knows the number 0', () => {
    const [estimate] = estimatesOf([figure({ id: 'a', best: 0, when: '2020-05-01' })]);
    expect(estimate!.best).toBeLessThan(1);
  });
});

function notMore(small: Series, large: Series) {
  small.estimates.forEach((estimate, i) => {
    const whole = large.estimates[i]!;
    expect(estimate.best).toBeLessThanOrEqual(whole.best);
    for (const share of SHARES) {
      expect(estimate.interval[share][0]).toBeLessThanOrEqual(whole.interval[share][0]);
      expect(estimate.interval[share][1]).toBeLessThanOrEqual(whole.interval[share][1]);
    }
  });
}
