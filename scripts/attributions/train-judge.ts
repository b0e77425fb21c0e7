import { JUDGED_BY, type JudgedBy } from '../../src/language/attribution/model/judge-attributions.js';

/** A candidate, and how much of it is right: 1 whole, a half where only its cue is, else 0. */
export interface Judged {
  readonly by: JudgedBy;
  readonly right: number;
}

const EPOCHS = 30;
const RATE = 0.3;
const PULL = 1e-5;

/** Logistic regression by AdaGrad steps, the candidates in the order given. */
export function trainJudge(candidates: readonly Judged[]): Float32Array {
  const weights = new Float64Array(JUDGED_BY);
  const squares = new Float64Array(JUDGED_BY).fill(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { by, right } of candidates) {
      let sum = 0;
      by.numbers.forEach((value, i) => {
        sum += weights[i]! * value;
      });
      for (const at of by.seams) sum += weights[at]!;
      const error = 1 / (1 + Math.exp(-sum)) - right;
      by.numbers.forEach((value, i) => {
        move(i, error * value);
      });
      for (const at of by.seams) move(at, error);
    }
  return Float32Array.from(weights, (weight) => Math.round(weight * 1000) / 1000);

  function move(at: number, error: number): void {
    const step = error + PULL * weights[at]!;
    squares[at]! += step * step;
    weights[at]! -= (RATE * step) / Math.sqrt(squares[at]!);
  }
}
