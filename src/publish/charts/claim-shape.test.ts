import { describe, expect, it } from 'vitest';
import { claimShape } from './claim-shape.js';

describe('the shape of a claim', () => {
  it('is a point for an exact number', () =>
    expect(claimShape({ low: 70, best: 70, high: 70, bound: 'exact' })).toEqual({
      kind: 'point',
      at: 70,
      low: 70,
      high: 70,
    }));
  it('is a point with a whisker for about a number', () =>
    expect(claimShape({ low: 65, best: 70, high: 75, bound: 'approx' })).toMatchObject({
      low: 65,
      high: 75,
    }));
  it('is a bar for a range', () =>
    expect(claimShape({ low: 30, best: null, high: 40, bound: 'range' })).toMatchObject({
      kind: 'bar',
      low: 30,
      high: 40,
    }));
  it('is an arrow up from "over 55"', () =>
    expect(claimShape({ low: 55, best: null, high: null, bound: 'more-than' })).toEqual({
      kind: 'up',
      at: 55,
    }));
  it('is an arrow down from "fewer than 55"', () =>
    expect(claimShape({ low: null, best: null, high: 55, bound: 'less-than' })).toEqual({
      kind: 'down',
      at: 55,
    }));
  it('is nothing where nothing is said of size', () =>
    expect(claimShape({ low: null, best: null, high: null, bound: 'vague' })).toBeUndefined());
});
