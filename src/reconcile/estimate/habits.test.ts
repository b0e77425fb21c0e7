import { describe, expect, it } from 'vitest';
import { inHabitWords } from './habit-words.js';
import { habitsOf, type Residual } from './habits.js';

const residuals = (offs: readonly number[], more: Partial<Residual> = {}): Residual[] =>
  offs.map((off, i) => ({
    id: `c${i}`,
    source: 'the gazette',
    counts: false,
    off,
    variance: 0.0001,
    weight: 1,
    roughness: 0.04,
    ...more,
  }));

describe('habitsOf', () => {
  it('learns that a source always tells more, less than all the way', () => {
    const [habit] = habitsOf(residuals([0.09, 0.11, 0.1, 0.08, 0.12, 0.1, 0.1, 0.1]));
    expect(habit!.source).toBe('the gazette');
    expect(habit!.bias).toBeGreaterThan(0.07);
    expect(habit!.bias).toBeLessThan(0.1);
  });

  it('learns that a source is rough', () => {
    const [habit] = habitsOf(residuals([0.15, -0.15, 0.18, -0.16, 0.14, -0.17, 0.15, -0.14]));
    expect(habit!.roughness).toBeGreaterThan(0.06);
    expect(Math.abs(habit!.bias)).toBeLessThan(0.02);
  });

  it('learns nothing of a few figures, of copies, or where there is nothing to speak of', () => {
    expect(habitsOf(residuals([0.1, 0.1, 0.1]))).toEqual([]);
    expect(habitsOf(residuals(new Array(10).fill(0.1), { weight: 0.05 }))).toEqual([]);
    expect(habitsOf(residuals([0.03, -0.03, 0.02, -0.04, 0.03, -0.02, 0.04]))).toEqual([]);
  });

  it('is not led by one figure that is far off, nor by the order', () => {
    const offs = [0.01, -0.01, 0.02, 0, -0.02, 0.01, 0, 0.9];
    for (const habit of habitsOf(residuals(offs))) expect(Math.abs(habit.bias)).toBeLessThan(0.03);
    const many = residuals([0.1, 0.12, 0.09, 0.11, 0.08, 0.13, 0.1]);
    expect(habitsOf([...many].reverse())).toEqual(habitsOf(many));
  });
});

describe('inHabitWords', () => {
  it('says how a source usually tells', () => {
    expect(inHabitWords({ bias: Math.log(1.08), roughness: 0.02 })).toBe(
      'this source usually tells about 8 % more than others, which is allowed for',
    );
    expect(inHabitWords({ bias: Math.log(0.9), roughness: 0.02 })).toContain('10 % less');
    expect(inHabitWords({ bias: 0, roughness: 0.12 })).toContain('within about 12 %');
  });
});
