/**
 * The sums of a recurrent tagger, over one memory; addresses are in bytes, from `start` on the caller's to give out.
 * Whoever makes them, they are the same to the last bit.
 */
export interface Arithmetic {
  readonly memory: ArrayBuffer;
  /**
   * Adds `groups` times four rows of weights, each times its coefficient, to `into`: float32 all but the coefficients,
   * which are float64. `columns` is a multiple of four.
   */
  project(weights: number, coefficients: number, groups: number, into: number, columns: number): void;
  /** Adds float32 numbers to others. */
  add(numbers: number, into: number, columns: number): void;
  /** Float32 numbers as int16 in steps of 1 / `STEPS`. */
  toSteps(numbers: number, into: number, columns: number): void;
  /**
   * The running means of one side, by their gates; what shows of them as float32. A token's sums are the shares of the
   * form before it, its own and of the one after it (three addresses at `list`), of `base`, and of its marks (an address
   * at `marks`), from the byte `side` of each on. All but `base` begin with the first token that is read, and move on with
   * `step`, 1 or -1.
   */
  remember(
    count: number,
    list: number,
    marks: number,
    base: number,
    shown: number,
    step: number,
    side: number,
  ): void;
  /**
   * Two sums of what shows of each token, by pairs of float64 weights, which begin with what is added; as float32, each
   * pair after a place that is left alone. Up to three tokens more are written to.
   */
  show(count: number, shown: number, weights: number, scores: number): void;
}

/** Numbers are kept in steps of 1 / `STEPS`. */
export const STEPS = 1024;
