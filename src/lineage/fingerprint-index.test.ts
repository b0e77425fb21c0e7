import { describe, expect, it } from 'vitest';
import { FingerprintIndex, NEIGHBOURS } from './fingerprint-index.js';

describe('FingerprintIndex', () => {
  it('leads from fingerprints to the accounts that have them, however many there are', () => {
    const index = new FingerprintIndex();
    for (let n = 0; n < 5000; n++) index.add(n, Int32Array.of(n, n + 1, -n));
    expect(index.shared(Int32Array.of(70, 71))).toEqual(
      new Map([
        [70, 2],
        [69, 1],
        [71, 1],
      ]),
    );
    expect(index.shared(Int32Array.of(123_456)).size).toBe(0);
  });

  it('leads to the neighbours only where many have one', () => {
    const index = new FingerprintIndex();
    for (let n = 0; n < 100; n++) index.add(n, Int32Array.of(7));
    const found = [...index.shared(Int32Array.of(7)).keys()];
    expect(found).toEqual(Array.from({ length: NEIGHBOURS }, (_, i) => 99 - i));
  });
});
