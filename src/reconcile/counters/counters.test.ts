import { describe, expect, it } from 'vitest';
import { figure } from '../../../test/reconcile/figure.js';
import { isoDay } from '../../situation/edtf.js';
import { generalSituation } from '../../situation/situation.js';
import { reconcile } from '../reconcile.js';
import { digitSwaps } from './digit-swaps.js';

const FIRST = 18500;
/** Ten or so a day, never the same twice in a row. */
const PACE = [9, 12, 10, 11, 8, 13, 10, 9, 12, 11, 10, 13, 9, 11, 10, 12, 8, 11, 10, 9];

function totals(change: (day: number, total: number) => number = (_, total) => total): number[] {
  let total = 1200;
  return PACE.map((more, day) => change(day, (total += more)));
}

function countOf(numbers: readonly (number | undefined)[], more: Readonly<Record<number, object>> = {}) {
  const claims = numbers.flatMap((best, day) =>
    best === undefined
      ? []
      : [
          {
            ...figure({
              id: `c${day}`,
              best,
              when: isoDay(FIRST + day),
              published: isoDay(FIRST + day + 1),
              measure: 'killed',
              aspect: 'flow',
              publisher: 'Health Office',
            }),
            ...more[day],
          },
        ],
  );
  const { series, conflicts } = reconcile(claims, generalSituation());
  return { ...series[0]!, counter: series[0]!.counters![0]!, conflicts };
}

const kinds = ({ counter }: ReturnType<typeof countOf>) => counter.breaks.map(({ kind, by }) => [kind, by]);
const day = (at: number) => isoDay(FIRST + at);

describe('a running count', () => {
  it('that only grows has no breaks, and its days are their differences', () => {
    const count = countOf(totals());
    expect(kinds(count)).toEqual([]);
    expect(count.counter.daily).toHaveLength(19);
    const third = count.counter.daily[2]!;
    expect(third.interval['90'][0]).toBeLessThanOrEqual(11);
    expect(third.interval['90'][1]).toBeGreaterThanOrEqual(11);
  });

  it('begins again', () => {
    const all = totals();
    const count = countOf(all.map((total, at) => (at >= 10 ? total - all[9]! : total)));
    expect(kinds(count)).toEqual([['restart', day(10)]]);
    // What it held before is kept in what is derived, and not in what is reported.
    expect(count.estimates.at(-1)!.best).toBe(all.at(-1));
    expect(count.counter.reported.at(-1)!.total).toBe(all.at(-1)! - all[9]!);
  });

  it('has some taken out of it, for the reason its account gives', () => {
    const count = countOf(
      totals((at, total) => (at >= 10 ? total - 90 : total)),
      { 10: { note: '90 duplicates were removed from the list' } },
    );
    const [only] = count.counter.breaks;
    expect(only).toMatchObject({ kind: 'correction', reason: { claim: 'c10' } });
    expect(only!.says).toContain('the account says “90 duplicates were removed from the list”');
    expect(count.conflicts.find(({ kind }) => kind === 'count-break')?.resolved).toContain('taken out');
  });

  it('has old cases added, which are shared out over the days before', () => {
    const count = countOf(totals((at, total) => (at >= 10 ? total + 150 : total)));
    expect(kinds(count)).toEqual([['batch', day(10)]]);
    expect(Math.abs(count.counter.breaks[0]!.amount - 150)).toBeLessThan(5);
    expect(count.counter.daily[9]!.best).toBeLessThan(20);
    expect(count.estimates[5]!.best).toBeGreaterThan(count.counter.reported[5]!.total + 100);
  });

  it('is put on another footing', () => {
    expect(kinds(countOf(totals((at, total) => (at >= 10 ? Math.round(total * 1.8) : total))))).toEqual([
      ['rebase', day(10)],
    ]);
  });

  it('is told with two digits in each other’s place', () => {
    const count = countOf(
      totals((at, total) => (at === 10 ? Number(String(total).replace(/^1(.)/, '$11')) : total)),
    );
    expect(kinds(count)).toEqual([['transposed', day(10)]]);
    expect(count.estimates[10]!.claims[0]!.state).toBe('wrong');
    expect(count.conflicts.find(({ kind }) => kind === 'count-break')?.resolved).toBeUndefined();
  });

  it('stands still and catches up, or is not told for days', () => {
    const all = totals();
    expect(kinds(countOf(all.map((total, at) => (at >= 8 && at <= 10 ? all[7]! : total))))).toEqual([
      ['late', day(11)],
    ]);
    expect(kinds(countOf(all.map((total, at) => (at >= 8 && at <= 10 ? undefined : total))))).toEqual([
      ['missing', day(11)],
    ]);
  });

  it('jumps because it happened where an attack is told of', () => {
    const numbers = totals((at, total) => (at >= 10 ? total + 60 : total));
    const claims = numbers.map((best, at) =>
      figure({
        id: `c${at}`,
        best,
        when: day(at),
        measure: 'killed',
        aspect: 'flow',
        publisher: 'Health Office',
      }),
    );
    const attack = { ...claims[10]!, id: 'e', kind: 'event' as const, type: 'attack', roles: {} };
    const { series } = reconcile([...claims, attack as never], generalSituation());
    expect(series[0]!.counters![0]!.breaks).toEqual([]);
  });
});

describe('figures that are no running count', () => {
  it('are left alone', () => {
    const numbers = [12, 3, 9, 20, 4, 7, 15, 2, 8, 11];
    const claims = numbers.map((best, at) =>
      figure({ id: `c${at}`, best, when: day(at), measure: 'killed', aspect: 'flow', publisher: 'Paper' }),
    );
    expect(reconcile(claims, generalSituation()).series[0]!.counters).toBeUndefined();
  });
});

describe('revisions', () => {
  it('keep what was told before, when it was told anew, and why', () => {
    const first = figure({
      id: 'a',
      best: 8410,
      when: '2021-03-10',
      published: '2021-03-11',
      publisher: 'Count Office',
    });
    const anew = {
      ...figure({
        id: 'b',
        best: 8350,
        when: '2021-03-10',
        published: '2021-04-02',
        publisher: 'Count Office',
      }),
      note: '60 had been counted twice',
    };
    const { series } = reconcile([anew, first], generalSituation());
    expect(series[0]!.revisions).toMatchObject([
      { of: '2021-03-10', from: 8410, to: 8350, published: '2021-04-02', claims: ['a', 'b'] },
    ]);
    expect(series[0]!.revisions![0]!.says).toBe(
      'Count Office put the figure of 10 March 2021 at 8,410, and on 2 April 2021 at 8,350; the account says “60 had been counted twice”.',
    );
  });
});

describe('digitSwaps', () => {
  it('gives all neighbours swapped, none that begins with nothing', () => {
    expect(digitSwaps(1033)).toEqual([1303]);
    expect(digitSwaps(324)).toEqual([234, 342]);
  });
});
