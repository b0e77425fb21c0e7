import { LABELS } from '../../src/language/quantity/model/unit-chain.js';
import { drawer, shuffle } from '../attributions/random.js';

/** A sentence: the label of each token and the buckets of its features, `perToken` a token. */
export interface UnitLesson {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}

export interface TrainedUnits {
  /** `LABELS` a bucket. */
  readonly weights: Float32Array;
  /** From the label before (row) to the label here. */
  readonly transitions: Float32Array;
}

export interface UnitSettings {
  readonly perToken: number;
  readonly buckets: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero at each step of a weight. */
  readonly l2: number;
  /** Share of the features hidden from each step, so that none is relied on alone. */
  readonly hidden: number;
}

/** Buckets that fewer tokens touch are left out. */
const LEAST = 2;
const HIDDEN = -1;
/** Errors below this move nothing. */
const SLIGHT = 1e-4;

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient with
 * AdaGrad steps (Duchi, Hazan and Singer 2011) and weights averaged over the last two epochs. Deterministic: lessons come
 * in an order drawn from a fixed seed.
 */
export function trainUnitChain(
  lessons: readonly UnitLesson[],
  { perToken, buckets, epochs, rate, l2, hidden }: UnitSettings,
  log: (line: string) => void,
): TrainedUnits {
  const weights = new Steps(buckets * LABELS, rate, l2);
  const transitions = new Steps(LABELS * LABELS, rate, l2);
  const counts = countsOf(lessons, buckets);
  const sums = new Float32Array(buckets * LABELS);
  const averaged = Math.min(2, epochs);
  const order = [...lessons];
  const random = drawer(12345);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const { features, labels } of order) {
      const shown = features.map((feature) =>
        counts[feature]! < LEAST || random() < hidden ? HIDDEN : feature,
      );
      loss += learn({ features: shown, labels }, perToken, weights, transitions);
    }
    log(`epoch ${epoch + 1}: loss ${(loss / lessons.length).toFixed(4)}`);
    if (epoch >= epochs - averaged) for (let i = 0; i < sums.length; i++) sums[i]! += weights.values[i]!;
  }
  return {
    weights: sums.map((sum) => (sum / averaged) * (1 - hidden)),
    transitions: transitions.values,
  };
}

/** Weights with the sums of their squared steps. */
class Steps {
  readonly values: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    length: number,
    private readonly rate: number,
    private readonly l2: number,
  ) {
    this.values = new Float32Array(length);
    this.squares = new Float32Array(length).fill(1);
  }

  descend(at: number, slope: number): void {
    const full = slope + this.l2 * this.values[at]!;
    this.squares[at]! += full * full;
    this.values[at]! -= (this.rate * full) / Math.sqrt(this.squares[at]!);
  }
}

function countsOf(lessons: readonly UnitLesson[], buckets: number): Uint8Array {
  const counts = new Uint8Array(buckets);
  for (const { features } of lessons)
    for (const feature of features) if (counts[feature]! < LEAST) counts[feature]!++;
  return counts;
}

/** One step down the slope of a sentence; returns its loss. */
function learn(
  { features, labels }: UnitLesson,
  perToken: number,
  weights: Steps,
  transitions: Steps,
): number {
  const n = labels.length;
  const T = transitions.values;
  const scores = scoresOf(features, n, perToken, weights.values);
  const { forward, backward, total } = sumPaths(scores, n, T);
  let right = scores[labels[0]!]!;
  for (let i = 1; i < n; i++)
    right += scores[i * LABELS + labels[i]!]! + T[labels[i - 1]! * LABELS + labels[i]!]!;
  for (let i = 1; i < n; i++)
    for (let x = 0; x < LABELS; x++)
      for (let y = 0; y < LABELS; y++) {
        const at = x * LABELS + y;
        const here = i * LABELS + y;
        const chance = Math.exp(
          forward[(i - 1) * LABELS + x]! + T[at]! + scores[here]! + backward[here]! - total,
        );
        const slope = chance - +(labels[i - 1] === x && labels[i] === y);
        if (Math.abs(slope) > SLIGHT) transitions.descend(at, slope);
      }
  for (let i = 0; i < n; i++)
    for (let y = 0; y < LABELS; y++) {
      const here = i * LABELS + y;
      const slope = Math.exp(forward[here]! + backward[here]! - total) - +(labels[i] === y);
      if (Math.abs(slope) < SLIGHT) continue;
      for (let k = i * perToken; k < (i + 1) * perToken; k++)
        if (features[k] !== HIDDEN) weights.descend(features[k]! * LABELS + y, slope);
    }
  return total - right;
}

function scoresOf(features: Int32Array, n: number, perToken: number, weights: Float32Array): Float64Array {
  const scores = new Float64Array(n * LABELS);
  for (let i = 0; i < n; i++)
    for (let k = i * perToken; k < (i + 1) * perToken; k++) {
      if (features[k] === HIDDEN) continue;
      for (let y = 0; y < LABELS; y++) scores[i * LABELS + y]! += weights[features[k]! * LABELS + y]!;
    }
  return scores;
}

/** Logarithms of the sums over all paths to each label of each token, from it, and in all. */
function sumPaths(scores: Float64Array, n: number, transitions: Float32Array) {
  const forward = new Float64Array(n * LABELS);
  const backward = new Float64Array(n * LABELS);
  const ways = new Float64Array(LABELS);
  forward.set(scores.subarray(0, LABELS));
  for (let i = 1; i < n; i++)
    for (let y = 0; y < LABELS; y++) {
      for (let x = 0; x < LABELS; x++)
        ways[x] = forward[(i - 1) * LABELS + x]! + transitions[x * LABELS + y]!;
      forward[i * LABELS + y] = logSum(ways) + scores[i * LABELS + y]!;
    }
  for (let i = n - 2; i >= 0; i--)
    for (let x = 0; x < LABELS; x++) {
      for (let y = 0; y < LABELS; y++) {
        const there = (i + 1) * LABELS + y;
        ways[y] = transitions[x * LABELS + y]! + scores[there]! + backward[there]!;
      }
      backward[i * LABELS + x] = logSum(ways);
    }
  return { forward, backward, total: logSum(forward.subarray((n - 1) * LABELS)) };
}

function logSum(values: Float64Array): number {
  const top = Math.max(...values);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - top);
  return top + Math.log(sum);
}
