/**
 * Weights of a conditional random field over the place tagger's labels (Lafferty, McCallum and Pereira 2001), by
 * stochastic gradient ascent with a rate for each weight (AdaGrad: Duchi, Hazan and Singer 2011). A small rate and few
 * rounds stand in for a prior; the weights are the average over the later rounds.
 */
import { LABELS, mayFollow } from '../src/language/place/tagger/labels.js';
import { SHAPES } from '../src/language/place/tagger/shapes.js';

/** A stretch of text: for each token its shape, its right label and the rows of its features (`width` a token). */
export interface Lesson {
  readonly shapes: Uint8Array;
  readonly labels: Uint8Array;
  readonly rows: Int32Array;
  /** What the labels of its tokens are already known to score; nothing where left out. */
  readonly scores?: ArrayLike<number>;
}

export interface ChainOptions {
  /** Rows of the weight table; a lesson's row of this number is left out. */
  readonly size: number;
  /** Features a token. */
  readonly width: number;
  readonly rounds: number;
  readonly rate: number;
}

export interface ChainWeights {
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Learns from the lessons `lessonsOf` gives, round by round. */
export function learnChain(
  lessonsOf: (round: number) => Iterable<Lesson>,
  { size, width, rounds, rate }: ChainOptions,
): ChainWeights {
  const rows = new Learning(size * LABELS, rate);
  const transitions = new Learning(LABELS * LABELS * SHAPES, rate);
  for (let round = 0; round < rounds; round++) {
    for (const lesson of lessonsOf(round)) learnLesson(lesson, rows, transitions, size, width);
    if (round < Math.floor(rounds / 2)) continue;
    rows.remember();
    transitions.remember();
  }
  return { rows: rows.average(), transitions: transitions.average() };
}

/** Weights, each with the sum of its squared slopes. */
class Learning {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private times = 0;

  constructor(
    length: number,
    private readonly rate: number,
  ) {
    this.weights = new Float32Array(length);
    this.squares = new Float32Array(length).fill(0.01);
    this.sums = new Float32Array(length);
  }

  descend(at: number, slope: number): void {
    this.squares[at]! += slope * slope;
    this.weights[at]! -= (this.rate * slope) / Math.sqrt(this.squares[at]!);
  }

  remember(): void {
    this.times++;
    for (let i = 0; i < this.sums.length; i++) this.sums[i]! += this.weights[i]!;
  }

  average(): Float32Array {
    return this.sums.map((sum) => sum / this.times);
  }
}

function learnLesson(
  lesson: Lesson,
  rows: Learning,
  transitions: Learning,
  size: number,
  width: number,
): void {
  const { shapes, labels } = lesson;
  const count = labels.length;
  const scores = lesson.scores ? Float64Array.from(lesson.scores) : new Float64Array(count * LABELS);
  for (let i = 0; i < count; i++)
    for (let f = i * width; f < (i + 1) * width; f++) {
      const base = lesson.rows[f]! * LABELS;
      if (lesson.rows[f] === size) continue;
      for (let label = 0; label < LABELS; label++) scores[i * LABELS + label]! += rows.weights[base + label]!;
    }
  const { forward, backward, total } = sumPaths(shapes, scores, transitions.weights);
  for (let i = 0; i < count; i++) {
    const right = labels[i]!;
    const wasRight = i === 0 ? 0 : labels[i - 1]!;
    for (const [previous, label] of i === 0 ? FIRST_PAIRS : PAIRS) {
      const at = (previous * LABELS + label) * SHAPES + shapes[i]!;
      const before = i === 0 ? 0 : forward[(i - 1) * LABELS + previous]!;
      const here = i * LABELS + label;
      const chance = Math.exp(before + transitions.weights[at]! + scores[here]! + backward[here]! - total);
      const slope = chance - (previous === wasRight && label === right ? 1 : 0);
      if (Math.abs(slope) > NEGLIGIBLE) transitions.descend(at, slope);
    }
    for (let label = 0; label < LABELS; label++) {
      const here = i * LABELS + label;
      const slope = Math.exp(forward[here]! + backward[here]! - total) - (label === right ? 1 : 0);
      if (Math.abs(slope) < NEGLIGIBLE) continue;
      for (let f = i * width; f < (i + 1) * width; f++)
        if (lesson.rows[f] !== size) rows.descend(lesson.rows[f]! * LABELS + label, slope);
    }
  }
}

/** Logarithms of the sums over all paths to each label of each token, from it, and in all. */
function sumPaths(shapes: Uint8Array, scores: Float64Array, transitions: Float32Array) {
  const count = shapes.length;
  const forward = new Float64Array(count * LABELS).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(count * LABELS).fill(Number.NEGATIVE_INFINITY);
  for (let i = 0; i < count; i++) {
    for (const [previous, label] of i === 0 ? FIRST_PAIRS : PAIRS) {
      const before = i === 0 ? 0 : forward[(i - 1) * LABELS + previous]!;
      const step = transitions[(previous * LABELS + label) * SHAPES + shapes[i]!]!;
      forward[i * LABELS + label] = logAdd(forward[i * LABELS + label]!, before + step);
    }
    for (let label = 0; label < LABELS; label++) forward[i * LABELS + label]! += scores[i * LABELS + label]!;
  }
  const last = (count - 1) * LABELS;
  let total = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABELS; label++) {
    backward[last + label] = 0;
    total = logAdd(total, forward[last + label]!);
  }
  for (let i = count - 2; i >= 0; i--)
    for (const [label, next] of PAIRS) {
      const there = (i + 1) * LABELS + next;
      const step = transitions[(label * LABELS + next) * SHAPES + shapes[i + 1]!]!;
      const here = i * LABELS + label;
      backward[here] = logAdd(backward[here]!, step + scores[there]! + backward[there]!);
    }
  return { forward, backward, total };
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** Below this a slope is not followed. */
const NEGLIGIBLE = 1e-4;
const PAIRS: readonly (readonly [number, number])[] = Array.from(
  { length: LABELS * LABELS },
  (_, i) => [Math.floor(i / LABELS), i % LABELS] as const,
).filter(([previous, label]) => mayFollow(previous, label));
/** Before a stretch all is outside. */
const FIRST_PAIRS = PAIRS.filter(([previous]) => previous === 0);
