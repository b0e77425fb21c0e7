import { LABELS } from '../../src/language/attribution/model/chain-model.js';
import { ChainLattice } from './chain-lattice.js';
import { drawer, shuffle } from './random.js';

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient with
 * AdaGrad steps (Duchi, Hazan and Singer 2011) and averaged weights. Deterministic: sequences are visited in an order
 * drawn from a fixed seed.
 */
export interface Sequence {
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly edges: Uint8Array;
}

export interface Chain {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

export interface Settings {
  readonly perToken: number;
  readonly buckets: number;
  readonly edges: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull towards zero at each step of a weight. */
  readonly l2: number;
  /** Buckets that may have a weight (1); all when left out. */
  readonly kept?: Uint8Array;
}

/** Buckets that fewer tokens touch are left out. */
const LEAST = 2;

/** Errors below this move nothing. */
const SLIGHT = 1e-4;

/** Numbers of a bucket: weights of the labels 1 and 2 against 0, and the squares of their steps so far. */
const STRIDE = 4;

/** Scores beyond this are as good as certain. */
const LARGEST = 60;

export function trainChain(
  sequences: readonly Sequence[],
  settings: Settings,
  log: (line: string) => void,
): Chain {
  const { buckets, edges, epochs, rate, l2 } = settings;
  const { rowOf, rows } = rowsOf(sequences, settings);
  const P = new Float32Array(rows * STRIDE);
  for (let row = 0; row < rows; row++) P.fill(1, row * STRIDE + 2, row * STRIDE + STRIDE);
  const T = new Float64Array(edges * 9);
  const squares = new Float64Array(edges * 9).fill(1);
  const steps = new Float64Array(edges * 9).fill(1);
  const sums = new Float32Array(rows * 2);
  const sumT = new Float64Array(edges * 9);
  const compact = sequences.map((sequence) => compactOf(sequence, settings.perToken, rowOf));
  const order = sequences.map((_, i) => i);
  const random = drawer(12345);
  const lattice = new ChainLattice();
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) loss += learn(sequences[index]!, compact[index]!);
    log(`epoch ${epoch + 1}: loss ${(loss / sequences.length).toFixed(4)}`);
    if (epoch < epochs - 2) continue;
    for (let row = 0; row < rows; row++) {
      sums[row * 2]! += P[row * STRIDE]!;
      sums[row * 2 + 1]! += P[row * STRIDE + 1]!;
    }
    T.forEach((value, i) => {
      sumT[i]! += value;
    });
    averaged++;
  }
  const weights = new Float32Array(buckets * LABELS);
  for (let bucket = 0; bucket < buckets; bucket++) {
    const row = rowOf[bucket]!;
    if (row < 0) continue;
    weights[bucket * LABELS + 1] = sums[row * 2]! / averaged;
    weights[bucket * LABELS + 2] = sums[row * 2 + 1]! / averaged;
  }
  return { weights, transitions: Float32Array.from(sumT, (value) => value / averaged) };

  /** One step down the gradient of a sequence; its loss, token by token. */
  function learn({ labels, edges: E }: Sequence, { ids, ends }: Compact): number {
    const n = labels.length;
    if (n === 0) return 0;
    lattice.reserve(n);
    for (let i = 0; i < n; i++) {
      let one = 0;
      let two = 0;
      for (let k = ends[i]!; k < ends[i + 1]!; k++) {
        one += P[ids[k]!]!;
        two += P[ids[k]! + 1]!;
      }
      lattice.factors[i * 3] = 1;
      lattice.factors[i * 3 + 1] = Math.exp(Math.min(LARGEST, one));
      lattice.factors[i * 3 + 2] = Math.exp(Math.min(LARGEST, two));
    }
    lattice.weigh(n, E, steps);
    for (let i = 1; i < n; i++)
      for (let x = 0; x < 3; x++)
        for (let y = 0; y < 3; y++) {
          const at = E[i]! * 9 + x * 3 + y;
          const right = labels[i - 1] === x && labels[i] === y ? 1 : 0;
          const error = lattice.chanceOfStep(i, x, y, steps[at]!) - right;
          if (Math.abs(error) < SLIGHT) continue;
          const full = error + l2 * T[at]!;
          squares[at]! += full * full;
          T[at]! -= (rate * full) / Math.sqrt(squares[at]!);
        }
    for (let i = 1; i < n; i++)
      for (let at = E[i]! * 9; at < E[i]! * 9 + 9; at++) steps[at] = Math.exp(T[at]!);
    let loss = 0;
    for (let i = 0; i < n; i++) {
      loss -= Math.log(Math.max(1e-12, lattice.chance(i, labels[i]!)));
      for (const label of [1, 2] as const) {
        const error = lattice.chance(i, label) - (labels[i] === label ? 1 : 0);
        if (Math.abs(error) < SLIGHT) continue;
        for (let k = ends[i]!; k < ends[i + 1]!; k++) {
          const at = ids[k]! + label - 1;
          const full = error + l2 * P[at]!;
          P[at + 2]! += full * full;
          P[at]! -= (rate * full) / Math.sqrt(P[at + 2]!);
        }
      }
    }
    return loss;
  }
}

/** A sequence with the rows of its features, those without a row left out; `ends[i]` is where token i's begin. */
interface Compact {
  readonly ids: Int32Array;
  readonly ends: Int32Array;
}

function compactOf({ features, labels }: Sequence, perToken: number, rowOf: Int32Array): Compact {
  const ends = new Int32Array(labels.length + 1);
  const ids = new Int32Array(features.length);
  let count = 0;
  for (let i = 0; i < labels.length; i++) {
    for (let k = 0; k < perToken; k++) {
      const row = rowOf[features[i * perToken + k]!]!;
      if (row >= 0) ids[count++] = row * STRIDE;
    }
    ends[i + 1] = count;
  }
  return { ids: ids.slice(0, count), ends };
}

function rowsOf(
  sequences: readonly Sequence[],
  { buckets, kept }: Settings,
): { rowOf: Int32Array; rows: number } {
  const counts = new Uint8Array(buckets);
  for (const { features } of sequences)
    for (let i = 0; i < features.length; i++) if (counts[features[i]!]! < 255) counts[features[i]!]!++;
  const rowOf = new Int32Array(buckets).fill(-1);
  let rows = 0;
  for (let bucket = 0; bucket < buckets; bucket++)
    if (counts[bucket]! >= LEAST && (!kept || kept[bucket])) rowOf[bucket] = rows++;
  return { rowOf, rows };
}
