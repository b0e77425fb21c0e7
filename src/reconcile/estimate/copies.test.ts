import { describe, expect, it } from 'vitest';
import type { QuantityValue } from '../../language/mention.js';
import { readValue } from '../observe/value-reading.js';
import { ownCount } from './copies.js';
import type { Evidence } from './evidence.js';

const count = told({ id: 'a', value: exactly(14181), voice: 'count office', reported: 10, basis: 'stated' });
const nearly: QuantityValue = { low: null, best: null, high: 15000, bound: 'approx' };

describe('ownCount', () => {
  it('takes a figure its source counted for that count, however loosely it is rounded', () => {
    expect(own(told({ id: 'b', value: nearly, origin: 'count office', basis: 'background' }))).toBe(0);
  });

  it('takes a figure for the last count of its source however long ago that was', () => {
    const late = { reported: 400, day: 400, value: nearly } as const;
    expect(own(told({ id: 'b', ...late, origin: 'count office' }))).toBe(0);
    expect(own(told({ id: 'b', ...late, origin: 'another office' }))).toBe(1);
  });

  it('doubts a loose figure of nobody in particular, more where it is background', () => {
    const background = own(told({ id: 'b', value: nearly, basis: 'background' }));
    const present = own(told({ id: 'b', value: nearly, basis: 'published' }));
    expect(background).toBeLessThan(0.3);
    expect(present).toBeGreaterThan(background);
    expect(present).toBeLessThan(1);
  });

  it('takes a precise figure for what somebody made of a count that rounds to it', () => {
    expect(own(told({ id: 'b', value: exactly(14180) }))).toBeLessThan(0.3);
    expect(own(told({ id: 'b', value: exactly(14260) }))).toBe(1);
  });

  it('lets who counts again, by the date given, come to the same number', () => {
    const again = { value: exactly(14181), voice: 'count office' } as const;
    expect(own(told({ id: 'b', ...again, basis: 'stated' }))).toBeGreaterThan(0.5);
    expect(own(told({ id: 'b', ...again, basis: 'background' }))).toBeLessThan(0.1);
    expect(own(told({ id: 'b', ...again, basis: 'stated', day: 10 }))).toBeLessThan(0.1);
  });

  it('takes a figure its words keep apart from every count for one of its own', () => {
    const other: QuantityValue = { low: null, best: 9000, high: null, bound: 'approx' };
    expect(own(told({ id: 'b', value: other, origin: 'count office', basis: 'background' }))).toBe(1);
  });
});

function own(evidence: Evidence): number {
  return ownCount([count, evidence])[1]!;
}

function exactly(number: number): QuantityValue {
  return { low: number, best: number, high: number, bound: 'exact' };
}

function told({
  value,
  ...more
}: Pick<Evidence, 'id'> & Partial<Omit<Evidence, 'value'>> & { value: QuantityValue }): Evidence {
  return {
    day: 30,
    reported: 30,
    basis: 'published',
    spread: 0,
    roughness: 0.02,
    trust: 1,
    voice: 'a paper',
    origin: '',
    words: 'so many people',
    family: '',
    value: readValue(value)!,
    ...more,
  };
}
