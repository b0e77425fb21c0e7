import { describe, expect, it } from 'vitest';
import type { FigureClaim } from '../claims/claim.js';
import { generalSituation } from '../situation/situation.js';
import { evaluate } from './evaluate.js';
import { type GoldFigure, readGold } from './gold.js';

const situation = generalSituation();

const figure: GoldFigure = {
  account: 'a',
  start: 10,
  end: 28,
  text: 'about 400 families',
  value: { low: null, best: 400, high: null, bound: 'approx' },
  unit: 'household',
  aspect: 'stock',
  measure: 'displaced',
  group: 'families',
  places: ['al-Bab'],
  when: '2019-05',
  source: ['the mayor'],
  factuality: 'asserted',
};

const claim: FigureClaim = {
  kind: 'figure',
  id: 'c1',
  account: 'a',
  text: 'about 400 families',
  start: 10,
  end: 28,
  sentence: { start: 0, end: 40 },
  value: { low: 380, best: 400, high: 420, bound: 'approx' },
  unit: 'household',
  aspect: 'stock',
  measure: 'displaced',
  group: { label: 'families' },
  places: [{ name: 'Al Bab city' }],
  when: { edtf: '2019-05-12', basis: 'stated' },
  sources: [{ name: 'the mayor of the town', kind: 'official' }],
  factuality: 'asserted',
  confidence: 0.95,
};

const score = (change: Partial<FigureClaim> = {}, gold: Partial<GoldFigure> = {}) =>
  evaluate({ figures: [{ ...figure, ...gold }], traps: [] }, [{ ...claim, ...change }], situation);

describe('evaluate(gold, claims)', () => {
  it('gives full marks to a claim that says the same', () => {
    const scores = score();
    expect(scores.f1).toBe(1);
    expect(scores.wrong).toEqual([]);
  });

  it.each([
    ['bound', { value: { ...claim.value, bound: 'exact' as const } }],
    ['unit', { unit: 'person' }],
    ['aspect', { aspect: 'flow' as const }],
    ['measure', { measure: 'killed' }],
    ['group', { group: { label: 'soldiers' } }],
    ['place', { places: [{ name: 'Idlib' }] }],
    ['place', { places: [] }],
    ['time', { when: { edtf: '2018', basis: 'stated' as const } }],
    ['time', { when: { edtf: '2010/2020', basis: 'background' as const } }],
    ['source', { sources: [] }],
    ['factuality', { factuality: 'possible' as const }],
  ])('marks a wrong %s', (field, change) => {
    expect(score(change).wrong.map((wrong) => wrong.field)).toEqual([field]);
  });

  it('does not take another number at the same place for the figure', () => {
    const scores = score({ value: { low: 500, best: 500, high: 500, bound: 'approx' } });
    expect([scores.missed.length, scores.spurious.length]).toEqual([1, 1]);
  });

  it('pairs one to one', () => {
    const scores = evaluate({ figures: [figure], traps: [] }, [claim, { ...claim, id: 'c2' }], situation);
    expect([scores.matched, scores.spurious.length]).toEqual([1, 1]);
    expect(scores.precision).toBe(0.5);
  });

  it('counts a claim on a trap, in accounts without figures too', () => {
    const scores = evaluate(
      { figures: [], traps: [{ account: 'a', start: 12, end: 14, text: 'x' }] },
      [claim],
      situation,
    );
    expect(scores.trapsFallen).toHaveLength(1);
  });

  it('accepts an honest "cannot be told" where the gold has no date', () => {
    expect(score({ when: { edtf: '', basis: 'none' } }, { when: '' }).wrong).toEqual([]);
    expect(score({}, { when: '' }).wrong.map((wrong) => wrong.field)).toEqual(['time']);
  });

  it('says how often stated confidence holds', () => {
    expect(score().reliability).toEqual([expect.objectContaining({ from: 0.9, claims: 1, right: 1 })]);
    expect(score({ measure: 'killed' }).reliability[0]!.right).toBe(0);
  });
});

describe('readGold(text)', () => {
  it('tells figures from traps and names a bad line', () => {
    const lines = [
      JSON.stringify(figure),
      '{"account":"a","start":1,"end":2,"text":"x"}',
      '',
      '{"account":',
      '{"account":"a"}',
    ];
    const { gold, problems } = readGold(lines.join('\n'));
    expect([gold.figures.length, gold.traps.length]).toEqual([1, 1]);
    expect(problems.map((problem) => problem.line)).toEqual([4, 5]);
  });
});
