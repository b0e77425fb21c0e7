import { describe, expect, it } from 'vitest';
import { valueFields, valueOfFields } from './value-of-fields.js';

const blank = { low: '', best: '', high: '' };

describe('valueOfFields', () => {
  it('takes numbers as people write them', () =>
    expect(valueOfFields({ ...blank, bound: 'exact', best: '22,000' })).toEqual({
      low: 22000,
      best: 22000,
      high: 22000,
      bound: 'exact',
    }));
  it('spreads "about" by half of the last digit that counts', () =>
    expect(valueOfFields({ ...blank, bound: 'approx', best: '22 000' })).toMatchObject({
      low: 21500,
      high: 22500,
    }));
  it('leaves the open end of a bound open', () =>
    expect(valueOfFields({ ...blank, bound: 'more-than', low: '55' })).toEqual({
      low: 55,
      best: null,
      high: null,
      bound: 'more-than',
    }));
  it('takes no range with its ends crossed', () =>
    expect(valueOfFields({ ...blank, bound: 'range', low: '9', high: '3' })).toBeUndefined());
  it('takes nothing for a number that is none', () =>
    expect(valueOfFields({ ...blank, bound: 'exact', best: '12b' })).toBeUndefined());
  it('comes back as it went', () => {
    const value = { low: 3, best: null, high: 9, bound: 'range' } as const;
    expect(valueOfFields(valueFields(value))).toEqual(value);
  });
});
