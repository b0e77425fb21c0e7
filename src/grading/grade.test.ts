import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureInBrief, figure } from '../../test/reconcile/figure.js';
import type { Claim, SourceRef } from '../claims/claim.js';
import { reconcile } from '../reconcile/reconcile.js';
import { isoDay } from '../situation/edtf.js';
import { generalSituation, type Situation } from '../situation/situation.js';
import { grade } from './grade.js';

const situation: Situation = {
  ...generalSituation(),
  sources: [
    {
      id: 'harbour-office',
      name: 'Harbour Office',
      kind: 'government',
      aliases: ['HO'],
      domains: [],
      reliability: 'B',
    },
    { id: 'tide', name: 'The Tide', kind: 'media', aliases: [], domains: [], reliability: 'C' },
    { id: 'rumour', name: 'Rumour Mill', kind: 'media', aliases: [], domains: [], reliability: 'E' },
  ],
};

const day = (n: number) => isoDay(20000 + n);
const told = (
  id: string,
  best: number,
  n: number,
  publisher: string,
  more: Partial<FigureInBrief> = {},
): Claim => figure({ id, best, publisher, when: day(n), published: day(n), text: `${best} people`, ...more });
const cites = (claim: Claim, source: SourceRef): Claim => ({ ...claim, sources: [source] });
const graded = (claims: readonly Claim[]) => grade(claims, situation, reconcile(claims, situation));
const gradeOf = (claims: readonly Claim[], id: string) =>
  graded(claims).claims.find((claim) => claim.id === id)!.credibility!;
const sourceOf = (claims: readonly Claim[], id: string) =>
  graded(claims).sources.find((one) => one.id === id);

describe('credibility of claims', () => {
  it('confirms what an independent voice says too, and names it', () => {
    const claims = [told('a', 4313, 0, 'The Tide'), told('b', 4340, 2, 'Coast Post')];
    const { grade, reasons } = gradeOf(claims, 'a');
    expect(grade).toBe(1);
    expect(reasons[0]).toEqual({ says: 'Coast Post says the same, independently.', claims: ['b'] });
  });

  it('is not moved by copies, nor by who tells what the same source said', () => {
    const a = told('a', 4313, 0, 'Coast Post');
    const copy: Claim = { ...told('b', 4313, 1, 'The Tide'), parent: { id: 'a', probability: 1 } };
    expect(gradeOf([a, copy], 'a').grade).toBe(gradeOf([a], 'a').grade);
    const [one, other] = ['Coast Post', 'Dune News'].map((paper, i) =>
      cites(told(`c${i}`, 4313, i, paper), { name: 'HO', kind: 'government' }),
    ) as [Claim, Claim];
    expect(gradeOf([one, other], 'c0').grade).toBe(3);
  });

  it('doubts what several deny, and what a bad source says alone', () => {
    const many = ['One', 'Two', 'Three'].map((paper, i) => told(`m${i}`, 4300 + 7 * i, i, paper));
    const odd = told('odd', 9100, 1, 'Rumour Mill');
    expect(gradeOf([...many, odd], 'odd').grade).toBe(5);
    expect(gradeOf([...many, odd], 'm0').grade).toBeLessThanOrEqual(2);
    expect(gradeOf([told('alone', 90, 0, 'Rumour Mill')], 'alone').grade).toBe(4);
  });

  it('cannot judge a lone figure of nobody known, nor what is no fact', () => {
    expect(gradeOf([told('a', 90, 0, 'Somebody')], 'a').grade).toBe(6);
    const planned = told('p', 90, 0, 'The Tide', { factuality: 'planned' });
    expect(gradeOf([planned], 'p')).toEqual({
      grade: 6,
      reasons: [{ says: 'It is told as planned, not as a fact.', claims: [] }],
    });
  });

  it('gives every claim a grade with reasons, whatever the order, and never a better one for an added copy', () => {
    const any = fc.record({
      best: fc.constantFrom(4300, 4313, 4400, 9000),
      n: fc.integer({ min: 0, max: 60 }),
      publisher: fc.constantFrom('The Tide', 'Rumour Mill', 'HO', 'Coast Post'),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 7 }), fc.nat(), (drafts, which) => {
        const claims = drafts.map(({ best, n, publisher }, i) => told(`c${i}`, best, n, publisher));
        const before = new Map(graded(claims).claims.map(({ id, credibility }) => [id, credibility!]));
        const turned = new Map(
          graded([...claims].reverse()).claims.map(({ id, credibility }) => [id, credibility!]),
        );
        for (const [id, credibility] of before) {
          expect(turned.get(id)).toEqual(credibility);
          expect(credibility.reasons.length).toBeGreaterThan(0);
        }
        const original = claims[which % claims.length]!;
        const copy: Claim = {
          ...original,
          id: 'copy',
          account: 'copy',
          publisher: 'Copyist',
          parent: { id: original.id, probability: 1 },
        };
        const after = new Map(
          graded([...claims, copy]).claims.map(({ id, credibility }) => [id, credibility!]),
        );
        if (before.get(original.id)!.grade !== 1) expect(after.get(original.id)!.grade).not.toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});

describe('records of sources', () => {
  it('holds figures against later official ones, with the words of both', () => {
    const claims = [
      told('good', 5100, 0, 'The Tide'),
      told('bad', 9000, 2, 'Rumour Mill'),
      told('count', 5127, 20, 'Harbour Office'),
    ];
    expect(sourceOf(claims, 'tide')!.held).toMatchObject({ judged: 1, held: 1 });
    const { held, evidence } = sourceOf(claims, 'rumour')!;
    expect(held).toMatchObject({ judged: 1, held: 0 });
    expect(evidence).toMatchObject([
      {
        held: false,
        figure: { claim: 'bad', text: '9000 people' },
        against: { claim: 'count', source: 'Harbour Office' },
      },
    ]);
    expect(sourceOf(claims, 'harbour-office')!.held.judged).toBe(0);
  });

  it('lets the record change what the situation states, and says F where neither tells', () => {
    const wrong = Array.from({ length: 30 }, (_, i) => told(`w${i}`, 9000 + i, 10 * i, 'The Tide'));
    const counts = Array.from({ length: 30 }, (_, i) =>
      told(`h${i}`, 5127 + i, 10 * i + 5, 'Harbour Office'),
    );
    expect(sourceOf([...wrong, ...counts], 'tide')).toMatchObject({ stated: 'C', reliability: 'E' });
    expect(sourceOf([told('a', 9, 0, 'Dune News')], 'dune news')!.reliability).toBe('F');
  });

  it('tells how old figures are, and on whom a source relies', () => {
    const claim = cites(told('a', 700, 40, 'Dune News', { when: day(10) }), {
      name: 'HO',
      kind: 'government',
    });
    const copy: Claim = {
      ...told('b', 700, 41, 'The Tide'),
      family: 'f',
      parent: { id: 'c', probability: 1 },
    };
    const original: Claim = { ...told('c', 700, 39, 'Coast Post'), family: 'f' };
    const claims = [claim, copy, original];
    expect(sourceOf(claims, 'harbour-office')!.age).toEqual({ median: 30, most: 30, figures: 1 });
    expect(sourceOf(claims, 'dune news')!.relies).toEqual([
      { id: 'harbour-office', name: 'Harbour Office', how: 'cites', claims: 1 },
    ]);
    expect(sourceOf(claims, 'tide')!.relies).toMatchObject([{ id: 'coast post', how: 'copies' }]);
  });

  it('keeps no record of private persons, nor of names that are nobody’s', () => {
    const claims = [
      cites(told('a', 700, 0, 'Coast Post'), { name: 'Mina Varga', kind: 'person' }),
      cites(told('b', 701, 0, 'Coast Post'), { name: 'Mina Varga', role: 'spokeswoman', kind: 'official' }),
      cites(told('c', 702, 0, 'Coast Post'), { name: 'a neighbour', kind: 'witness' }),
      cites(told('d', 703, 0, 'Coast Post'), { name: 'its administration', kind: 'government' }),
    ];
    expect(graded(claims).sources.map(({ id }) => id)).toEqual(['coast post']);
  });
});
