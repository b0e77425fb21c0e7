import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureClaim } from '../claims/claim.js';
import type { QuantityValue } from '../language/mention.js';
import { countOrigins } from './count-origins.js';
import { figureDescent } from './figure-descent.js';

const exactly = (n: number): QuantityValue => ({ low: n, best: n, high: n, bound: 'exact' });
const about = (n: number): QuantityValue => ({ low: null, best: n, high: null, bound: 'approx' });
const moreThan = (n: number): QuantityValue => ({ low: n, best: null, high: null, bound: 'more-than' });

function claim(
  id: string,
  publisher: string,
  published: string,
  value: QuantityValue,
  more: { basis?: FigureClaim['when']['basis']; names?: string; measure?: string } = {},
): FigureClaim {
  return {
    id,
    account: id,
    kind: 'figure',
    publisher,
    published,
    text: '',
    start: 0,
    end: 0,
    sentence: { start: 0, end: 0 },
    value,
    unit: 'person',
    aspect: 'stock',
    measure: more.measure ?? 'population',
    group: { label: '' },
    places: [{ name: 'Marsh Camp' }],
    when: { edtf: published, basis: more.basis ?? 'published' },
    sources: more.names ? [{ name: more.names, kind: 'other' }] : [],
    factuality: 'asserted',
    confidence: 1,
  };
}

const count = claim('count', 'Office', '2020-03-01', exactly(31843), { basis: 'stated' });

describe('figureDescent(claims)', () => {
  it.each([
    ['a rounding that names the counter', about(32000), 'Office', 0.9],
    ['a bound that names nobody', moreThan(31000), undefined, 0.4],
  ])('takes %s for a child of the count', (_, value, names, least) => {
    const child = claim('child', 'Paper', '2020-03-20', value, { names });
    const descent = figureDescent([child, count]).get('child');
    expect(descent).toMatchObject({ parent: 'count', by: 'rounding' });
    expect(descent!.probability).toBeGreaterThan(least);
  });

  it('takes an undated figure of the same paper for its old one', () => {
    const first = claim('first', 'Paper', '2020-01-01', about(17000));
    const again = claim('again', 'Paper', '2020-09-01', about(17000), { basis: 'background' });
    expect(figureDescent([first, again]).get('again')).toMatchObject({ parent: 'first', by: 'own' });
  });

  it('finds no parent in another measure, a later figure, another number or an older count', () => {
    const others = [
      claim('later', 'Paper', '2020-03-20', about(32000)),
      claim('measure', 'Paper', '2020-04-01', about(32000), { measure: 'detained' }),
      claim('number', 'Paper', '2020-04-02', about(40000)),
      claim('old', 'Gazette', '2022-01-01', exactly(31843)),
    ];
    expect(figureDescent(others).size).toBe(0);
    expect(figureDescent([count, ...others]).has('old')).toBe(false);
  });

  it('gives the same whatever the order, only earlier parents, and counts between one and all', () => {
    const any = fc.record({
      n: fc.constantFrom(100, 31843, 32000, 31000),
      day: fc.integer({ min: 1, max: 28 }),
      publisher: fc.constantFrom('Office', 'Paper', 'Gazette'),
      exact: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 12 }), (drafts) => {
        const claims = drafts.map(({ n, day, publisher, exact }, i) =>
          claim(
            `c${String(i).padStart(2, '0')}`,
            publisher,
            `2020-02-${String(day).padStart(2, '0')}`,
            exact ? exactly(n) : about(n),
          ),
        );
        const found = figureDescent(claims);
        expect(new Map(figureDescent([...claims].reverse()))).toEqual(found);
        const published = new Map(claims.map(({ id, published }) => [id, published!]));
        for (const [id, { parent, probability }] of found) {
          expect(parent).not.toBe(id);
          expect(published.get(parent)! <= published.get(id)!).toBe(true);
          expect(probability).toBeLessThanOrEqual(1);
        }
        const origins = countOrigins(published.keys(), found);
        expect(origins).toBeGreaterThan(0);
        expect(origins).toBeLessThanOrEqual(claims.length + 1e-9);
      }),
    );
  });
});

describe('countOrigins(ids, descents)', () => {
  const descents = new Map([
    ['b', { parent: 'a', probability: 0.9, by: 'own' as const }],
    ['c', { parent: 'a', probability: 0.8, by: 'own' as const }],
  ]);
  it('counts a claim and what repeats it about once', () => {
    expect(countOrigins(['a', 'b', 'c'], descents)).toBeCloseTo(1.3);
  });
  it('counts two that repeat one outside as about one', () => {
    expect(countOrigins(['b', 'c'], descents)).toBeCloseTo(1.2);
  });
});
