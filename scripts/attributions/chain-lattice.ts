/**
 * Marginals of a linear chain of three labels (forward and backward sums, scaled at each token: Rabiner 1989). Holds
 * the longest sequence it has seen; `weigh` reads factors (exponentials of scores), not scores.
 */
export class ChainLattice {
  /** Factors of the labels of each token, to be set before `weigh`. */
  factors = new Float64Array(0);
  private forward = new Float64Array(0);
  private backward = new Float64Array(0);
  private sums = new Float64Array(0);

  reserve(tokens: number): void {
    if (this.sums.length >= tokens) return;
    this.factors = new Float64Array(tokens * 3);
    this.forward = new Float64Array(tokens * 3);
    this.backward = new Float64Array(tokens * 3);
    this.sums = new Float64Array(tokens);
  }

  /** `steps` holds the factors of the transitions, nine an edge class. */
  weigh(tokens: number, edges: Uint8Array, steps: Float64Array): void {
    const { factors: S, forward: A, backward: B, sums } = this;
    for (let i = 0; i < tokens; i++) {
      const t = edges[i]! * 9;
      let sum = 0;
      for (let y = 0; y < 3; y++) {
        let before = 1;
        if (i > 0)
          before =
            A[i * 3 - 3]! * steps[t + y]! +
            A[i * 3 - 2]! * steps[t + 3 + y]! +
            A[i * 3 - 1]! * steps[t + 6 + y]!;
        A[i * 3 + y] = before * S[i * 3 + y]!;
        sum += A[i * 3 + y]!;
      }
      sums[i] = sum;
      for (let y = 0; y < 3; y++) A[i * 3 + y]! /= sum;
    }
    B.fill(1, tokens * 3 - 3, tokens * 3);
    for (let i = tokens - 2; i >= 0; i--) {
      const t = edges[i + 1]! * 9;
      const j = i * 3 + 3;
      for (let x = 0; x < 3; x++) {
        let after = 0;
        for (let y = 0; y < 3; y++) after += steps[t + x * 3 + y]! * S[j + y]! * B[j + y]!;
        B[i * 3 + x] = after / sums[i + 1]!;
      }
    }
  }

  /** Chance of a token's label. */
  chance(i: number, label: number): number {
    return this.forward[i * 3 + label]! * this.backward[i * 3 + label]!;
  }

  /** Chance of two labels following each other, `i` the later token. */
  chanceOfStep(i: number, before: number, label: number, step: number): number {
    const at = i * 3 + label;
    return (
      (this.forward[i * 3 - 3 + before]! * step * this.factors[at]! * this.backward[at]!) / this.sums[i]!
    );
  }
}
