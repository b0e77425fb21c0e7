import { describe, expect, it } from 'vitest';
import { granularity, isRound, readValue } from './value-reading.js';

describe('readValue', () => {
  it('takes a precise number as it is', () => {
    expect(readValue({ low: 8417, best: 8417, high: 8417, bound: 'exact' })).toMatchObject({
      core: [8417, 8417],
      precise: true,
    });
  });

  it('allows a round number what its rounding hides', () => {
    const { core, precise } = readValue({ low: null, best: 30000, high: null, bound: 'approx' })!;
    expect(precise).toBe(false);
    expect(core[0]).toBeLessThan(29800);
    expect(core[1]).toBeGreaterThan(30200);
  });

  it('leaves the open side of a bound open', () => {
    expect(readValue({ low: 500, best: null, high: null, bound: 'more-than' })!.hard).toEqual([
      485,
      Infinity,
    ]);
    expect(readValue({ low: null, best: null, high: 500, bound: 'less-than' })!.hard[0]).toBe(0);
  });

  it('reads "nearly" as from below', () => {
    const { core } = readValue({ low: null, best: null, high: 6000, bound: 'approx' })!;
    expect(core[0]).toBeLessThan(6000);
    expect(core[1]).toBe(6000);
  });

  it('reads nothing where no number is named', () => {
    expect(readValue({ low: null, best: null, high: null, bound: 'vague' })).toBeUndefined();
  });
});

describe('rounding', () => {
  it.each([
    [22000, 1000, true],
    [21950, 10, false],
    [12500, 100, true],
    [40, 10, false],
    [257, 1, false],
    [0, 1, false],
  ])('%i has the last meaningful digit at %i', (number, unit, round) => {
    expect(granularity(number)).toBe(unit);
    expect(isRound(number)).toBe(round);
  });
});
