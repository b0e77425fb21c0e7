import { describe, expect, it } from 'vitest';
import { readValue } from '../observe/value-reading.js';
import { tollReading } from './toll-reading.js';

const value = readValue({ low: 12, best: 12, high: 12, bound: 'exact' })!;

describe('tollReading', () => {
  it('leaves room for more to become known, less so as days go by', () => {
    const atOnce = tollReading(value, 0);
    const late = tollReading(value, 200);
    expect(atOnce.core[1]).toBeGreaterThan(1.2 * value.core[1]);
    expect(late.core[1]).toBeCloseTo(value.core[1], 6);
    expect(late.tail[1]).toBeLessThan(atOnce.tail[1]);
  });

  it('is rougher than the words, and never takes from what they name', () => {
    const { core, tail, nominal } = tollReading(value, 3);
    expect(nominal).toBe(12);
    expect(core[0]).toBe(value.core[0]);
    expect(tail[0]).toBeGreaterThan(value.tail[0]);
  });
});
