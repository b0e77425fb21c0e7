import { describe, expect, it } from 'vitest';
import { valueAt } from './value-at.js';

const course: [string, number, number, number][] = [
  ['2020-01-10', 10, 8, 12],
  ['2020-03-01', 30, 25, 40],
];

describe('the value at a day', () => {
  it('is the last estimate by then', () => {
    expect(valueAt(course, '2020-02-29')).toEqual({ date: '2020-01-10', best: 10, low: 8, high: 12 });
    expect(valueAt(course, '2020-03-01')?.best).toBe(30);
    expect(valueAt(course, '2031-01-01')?.best).toBe(30);
  });
  it('is none before the first', () => {
    expect(valueAt(course, '2020-01-09')).toBeUndefined();
    expect(valueAt([], '2020-01-09')).toBeUndefined();
  });
});
