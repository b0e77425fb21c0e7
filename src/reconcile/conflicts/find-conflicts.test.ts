import { describe, expect, it } from 'vitest';
import { type FigureInBrief, figure } from '../../../test/reconcile/figure.js';
import { readSituation } from '../../situation/situation.js';
import { reconcile } from '../reconcile.js';

const situation = readSituation(`
id: valley
title: A valley of our own
places:
  - { id: marland, kind: country, names: { en: [Marland] } }
  - { id: orvia, kind: country, names: { en: [Orvia] } }
  - { id: tal-arba, kind: camp, parent: marland, names: { en: [Tal Arba] } }
`);

function conflictsOf(...briefs: FigureInBrief[]) {
  return reconcile(briefs.map(figure), situation).conflicts;
}

describe('conflicts', () => {
  it('finds a number against another with an addition, drawn over more places', () => {
    const held = { measure: 'detained', group: 'militia fighters' };
    const found = conflictsOf(
      {
        ...held,
        id: 'a',
        best: 1500,
        bound: 'approx',
        place: 'Marland',
        when: '2021',
        account: 'one',
        text: 'roughly 1,500 militia fighters',
      },
      {
        ...held,
        id: 'b',
        best: 6000,
        bound: 'approx',
        place: ['Orvia', 'Marland'],
        when: '2021-09',
        account: 'two',
        text: 'some 6,000 militia fighters',
        at: 50,
      },
      {
        ...held,
        id: 'c',
        best: 1200,
        group: 'foreign fighters',
        place: ['Orvia', 'Marland'],
        when: '2021-09',
        account: 'two',
        text: 'a further 1,200 foreign fighters',
        at: 120,
      },
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'disjoint', claims: ['a', 'b', 'c'] });
    expect(found[0]!.says).toContain('“some 6,000 militia fighters” and “a further 1,200 foreign fighters”');
    expect(found[0]!.says).toContain('7,200 in all');
  });

  it('finds one number given to two groups in one account, with the part it gave before', () => {
    const found = conflictsOf(
      {
        id: 'a',
        account: 'x',
        best: 60000,
        group: 'militia fighters and relatives',
        place: 'Marland',
        measure: 'displaced',
        when: '2020',
        at: 10,
      },
      {
        id: 'b',
        account: 'x',
        best: 45000,
        group: 'women and children',
        place: 'Marland',
        measure: 'displaced',
        when: '2020',
        at: 60,
      },
      { id: 'c', account: 'x', best: 60000, group: 'women and children', when: '2020', at: 900 },
    );
    expect(found.some((c) => c.kind === 'account-at-odds-with-itself' && c.claims.join() === 'a,b,c')).toBe(
      true,
    );
  });

  it('does not call a list in one sentence a slip', () => {
    const found = conflictsOf(
      { id: 'a', account: 'x', best: 5000, group: 'men', when: '2020', at: 10, sentence: 1 },
      { id: 'b', account: 'x', best: 5000, group: 'women', when: '2020', at: 20, sentence: 1 },
    );
    expect(found).toEqual([]);
  });

  it('finds a headline at odds with its body', () => {
    const found = conflictsOf(
      { id: 'a', account: 'x', best: 900, when: '2020-05', at: 0 },
      { id: 'b', account: 'x', best: 300, when: '2020-05', at: 800 },
    );
    expect(found).toMatchObject([{ kind: 'account-at-odds-with-itself', claims: ['a', 'b'] }]);
  });

  it('takes items of one list that name different things of one measure for parts beside each other', () => {
    const hurt = {
      measure: 'injured',
      aspect: 'flow',
      account: 'x',
      place: 'Marland',
      when: '2020-05-04',
    } as const;
    const first = { ...hurt, id: 'a', best: 388, group: 'hospitalized', at: 0, text: 'Hospitalized: 388' };
    const second = {
      ...hurt,
      id: 'b',
      best: 2914,
      group: 'treated children',
      at: 18,
      text: 'Treated children: 2,914',
    };
    expect(conflictsOf(first, second)).toEqual([]);
    expect(conflictsOf({ ...first, group: 'total', text: 'Total hurt: 388' }, second)).toHaveLength(1);
    expect(conflictsOf({ ...first, at: 2, sentence: 0 }, second)).toHaveLength(1);
  });

  it('takes a number and its breakdown for no clash', () => {
    const held = { measure: 'detained', account: 'x', place: 'Marland', when: '2020-05' };
    const found = conflictsOf(
      { ...held, id: 'a', best: 9000, group: 'fighters', at: 0, bound: 'approx' },
      { ...held, id: 'b', best: 4000, group: 'Orvians', at: 100, sentence: 95 },
      { ...held, id: 'c', best: 5000, group: 'fighters', at: 115, sentence: 95 },
    );
    expect(found).toEqual([]);
  });

  it('finds a stock that all but empties within weeks, and says what is reported to have moved', () => {
    const found = conflictsOf(
      { id: 'a', account: 'x', best: 21800, bound: 'approx', when: '2023-03', at: 0, sentence: 0 },
      { id: 'b', account: 'x', high: 1200, bound: 'less-than', when: '2023-04', at: 30, sentence: 0 },
    );
    expect(found).toMatchObject([{ kind: 'impossible-change', claims: ['a', 'b'] }]);
    expect(found[0]!.resolved).toBeUndefined();
    expect(found[0]!.says).toContain('nothing reported in between');
  });

  it('keeps a change that reported flows explain, as resolved', () => {
    const found = conflictsOf(
      { id: 'a', best: 8000, when: '2023-03-01' },
      { id: 'b', best: 2100, when: '2023-05-01' },
      { id: 'c', best: 5900, bound: 'approx', when: '2023-04', measure: 'departed', aspect: 'flow' },
    );
    const change = found.find((c) => c.kind === 'impossible-change');
    expect(change?.resolved ?? '').toContain('would account for it');
  });

  it('finds a part larger than its whole, over places and over groups', () => {
    const found = conflictsOf(
      { id: 'a', best: 12000, when: '2023-03-01' },
      { id: 'b', best: 9000, when: '2023-03-03', place: 'Marland' },
      { id: 'c', best: 13500, when: '2023-03-02', group: 'women and children' },
    );
    expect(found.map((c) => `${c.kind} ${c.claims.join()}`).sort()).toEqual([
      'part-over-whole a,b',
      'part-over-whole a,c',
      'part-over-whole b,c',
    ]);
  });

  it('finds parts that do not sum to their whole', () => {
    const found = conflictsOf(
      { id: 'a', account: 'x', best: 1000, when: '2023-03-01', at: 0 },
      { id: 'b', account: 'x', best: 700, when: '2023-03-01', group: 'children', at: 40, sentence: 30 },
      { id: 'c', account: 'x', best: 600, when: '2023-03-01', group: 'women', at: 60, sentence: 30 },
    );
    expect(found).toMatchObject([{ kind: 'parts-do-not-sum', claims: ['a', 'b', 'c'] }]);
  });

  it('never takes what is denied, planned or feared for a fact', () => {
    const found = conflictsOf(
      { id: 'a', best: 12000, when: '2023-03-01' },
      { id: 'b', best: 900, when: '2023-03-01', factuality: 'denied' },
      { id: 'c', best: 90000, when: '2023-03-01', factuality: 'predicted' },
    );
    expect(found).toEqual([]);
  });

  it('finds an old figure told again when the number has long moved', () => {
    const found = conflictsOf(
      {
        id: 'a',
        best: 30000,
        bound: 'approx',
        when: '2020-01-10',
        published: '2020-01-10',
        publisher: 'One',
      },
      { id: 'b', best: 21410, when: '2021-02-01', published: '2021-02-02', publisher: 'Two' },
      { id: 'c', best: 21230, when: '2021-03-01', published: '2021-03-02', publisher: 'Two' },
      {
        id: 'd',
        best: 30000,
        bound: 'approx',
        when: '2021-03-02',
        published: '2021-03-02',
        basis: 'background',
        publisher: 'Three',
      },
      { id: 'e', best: 21050, when: '2021-04-01', published: '2021-04-02', publisher: 'Two' },
    );
    const stale = found.filter((c) => c.kind === 'stale-repeated');
    expect(stale).toHaveLength(1);
    expect(stale[0]!.claims).toEqual(expect.arrayContaining(['a', 'd']));
    expect(stale[0]!.says).toContain('again, which One (10 January 2020) told');
  });

  it('finds a flow that left its stock where it was', () => {
    const found = conflictsOf(
      { id: 'a', best: 8040, when: '2021-02-01', published: '2021-02-02', publisher: 'One' },
      {
        id: 'b',
        best: 4000,
        bound: 'approx',
        when: '2021-02-10',
        published: '2021-02-11',
        measure: 'departed',
        aspect: 'flow',
        publisher: 'Two',
      },
      { id: 'c', best: 8010, when: '2021-02-20', published: '2021-02-21', publisher: 'One' },
    );
    expect(found).toMatchObject([{ kind: 'flow-without-stock', claims: ['a', 'b', 'c'] }]);
  });

  it('takes a toll that rises for no clash, and a later lower one for a correction', () => {
    const toll = { measure: 'killed', aspect: 'flow' };
    const found = conflictsOf(
      { ...toll, id: 'a', best: 31, when: '2022-05-03', published: '2022-05-03', publisher: 'One' },
      { ...toll, id: 'b', best: 64, when: '2022-05-03', published: '2022-05-03', publisher: 'Two' },
      { ...toll, id: 'c', best: 47, when: '2022-05-03', published: '2022-08-03', publisher: 'Three' },
    );
    expect(found.map((c) => c.claims.join())).toEqual(['b,c']);
    expect(found[0]!.says).toContain('likely a correction');
  });

  it('tells a fall within one sentence once, with what its account dates it by', () => {
    const told = {
      account: 'one',
      when: '2031-03-17/2031-03-22',
      published: '2031-03-17/2031-03-22',
      sentence: 90,
    };
    const found = conflictsOf(
      {
        ...told,
        id: 'a',
        best: 19200,
        bound: 'approx',
        at: 100,
        text: 'some 19,200',
        links: [{ kind: 'before', claim: 'b' }],
      },
      {
        ...told,
        id: 'b',
        high: 1100,
        bound: 'less-than',
        at: 115,
        text: 'fewer than 1,100',
        links: [{ kind: 'after', claim: 'a' }],
      },
    );
    expect(found.map(({ says }) => says)).toEqual([
      'account one (17 to 22 March 2031) has the population of Tal Arba go from “some 19,200” to “fewer than 1,100”; a fall of at least 18,100 that nothing reported in between accounts for.',
    ]);
  });
});
