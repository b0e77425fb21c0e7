import { describe, expect, it } from 'vitest';
import { chances } from './softmax.js';

describe('chances', () => {
  const model = { classes: ['a', 'b'], scale: 0.5, weights: Int8Array.from([2, 0, 0, 4]) };

  it('adds the weights of the features there are', () => {
    const [a, b] = chances(model, [0]);
    expect(a! / b!).toBeCloseTo(Math.E);
    expect(a! + b!).toBeCloseTo(1);
  });

  it('finds all alike where no feature is known', () => {
    expect([...chances(model, [])]).toEqual([0.5, 0.5]);
  });
});
