import { finish, fold, spread } from './hash.js';

/** Spread numbers up to 63, and of what stands before the first token and after the last. */
export const SMALL = Int32Array.from({ length: 64 }, (_, value) => spread(value));
export const BEFORE = SMALL[1]!;
export const AFTER = SMALL[2]!;

/**
 * Hashes the features of one token after the other. A feature is a seed with one to three values; the values of a
 * token are put in spread (see `spread`) and hashed together, a value of each feature at a time.
 */
export class FeatureHasher {
  /** First, second and third values of the features, by feature. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly third: Int32Array;
  private readonly hashes: Int32Array;

  constructor(
    private readonly features: number,
    /** Features that have a second value, and those that have a third. */
    private readonly withSecond: Uint8Array,
    private readonly withThird: Uint8Array,
  ) {
    this.first = new Int32Array(features);
    this.second = new Int32Array(features);
    this.third = new Int32Array(features);
    this.hashes = new Int32Array(features);
  }

  /** Writes the hashes, each cut to its upper 32 - `shift` bits, to `out` from `at` on. */
  write(seeds: Int32Array, shift: number, out: Int32Array, at: number): void {
    const { features, first, second, third, hashes, withSecond, withThird } = this;
    for (let k = 0; k < features; k++) hashes[k] = fold(seeds[k]!, first[k]!);
    for (let i = 0; i < withSecond.length; i++) {
      const k = withSecond[i]!;
      hashes[k] = fold(hashes[k]!, second[k]!);
    }
    for (let i = 0; i < withThird.length; i++) {
      const k = withThird[i]!;
      hashes[k] = fold(hashes[k]!, third[k]!);
    }
    for (let k = 0; k < features; k++) out[at + k] = finish(hashes[k]!) >>> shift;
  }
}

/** All of so many features, in order, but some. */
export function allBut(features: number, left: readonly number[]): Uint8Array {
  return Uint8Array.from(Array.from({ length: features }, (_, k) => k).filter((k) => !left.includes(k)));
}
