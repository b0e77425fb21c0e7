import { floats } from './kernels.js';

const KEPT_FIRST = 0.9;
const KEPT_SECOND = 0.999;

/** Numbers to be learnt, in rows, with their gradient; steps by Adam (Kingma and Ba 2015). */
export class Parameters {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  private readonly first: Float32Array;
  private readonly second: Float32Array;

  constructor(
    rows: number,
    readonly dims: number,
    draw: () => number,
  ) {
    this.values = floats(rows * dims);
    for (let i = 0; i < this.values.length; i++) this.values[i] = draw();
    this.gradient = floats(rows * dims);
    this.first = new Float32Array(rows * dims);
    this.second = new Float32Array(rows * dims);
  }

  /** A step down the gradient of some rows (all when left out), which is then zero; `steps` counts from 1. */
  step(rate: number, steps: number, rows?: Iterable<number>): void {
    const scaled = rate / (1 - KEPT_FIRST ** steps);
    const spread = 1 / (1 - KEPT_SECOND ** steps);
    if (rows) for (const row of rows) this.move(scaled, spread, row * this.dims, (row + 1) * this.dims);
    else this.move(scaled, spread, 0, this.values.length);
  }

  private move(rate: number, spread: number, from: number, to: number): void {
    const { values, gradient, first, second } = this;
    for (let i = from; i < to; i++) {
      const slope = gradient[i]!;
      const mean = KEPT_FIRST * first[i]! + (1 - KEPT_FIRST) * slope;
      const square = KEPT_SECOND * second[i]! + (1 - KEPT_SECOND) * slope * slope;
      first[i] = mean;
      second[i] = square;
      values[i]! -= (rate * mean) / (Math.sqrt(square * spread) + 1e-8);
      gradient[i] = 0;
    }
  }
}
