import type { Reading } from '../../annotation.js';
import type { PlaceModel } from '../../gazetteer/place-model.js';
import { FEATURES, readFeatures } from './features.js';
import { BEGIN_AST, BEGIN_LOC, LABELS, mayFollow, OUTSIDE } from './labels.js';
import { SHAPES } from './shapes.js';
import type { TokenFacts } from './token-facts.js';
import { ROWS_OF_VOTES, voteRows } from './vote-rows.js';
import { votesOf } from './votes.js';
import { type Window, windowsOf } from './windows.js';

/**
 * A label for every token of a reading, by a linear-chain model decoded by Viterbi (Collins 2002, "Discriminative
 * training methods for hidden Markov models"): read once, then again in the light of the rest of the
 * account.
 */
export function labelTokens(reading: Reading, facts: TokenFacts, model: PlaceModel): Uint8Array {
  const windows: Window[] = [];
  for (const sentence of reading.sentences) windows.push(...windowsOf(facts, sentence));
  const scores = windowScores(reading, facts, windows, model.rows);
  const first = decodeWindows(facts, windows, scores, undefined, model);
  return decodeWindows(facts, windows, scores, votesOf(facts, first), model);
}

/** Scores of the windows' tokens by what stands in and around them, LABELS a token, window after window. */
export function windowScores(
  reading: Reading,
  facts: TokenFacts,
  windows: readonly Window[],
  weights: Weights,
): Float64Array {
  const mask = weights.length / LABELS - 1;
  const rows = new Int32Array(FEATURES);
  let count = 0;
  for (const { from, to } of windows) count += to - from;
  const scores = new Float64Array(count * LABELS);
  let at = 0;
  let sentence = 0;
  for (const { from, to } of windows) {
    while (reading.sentences[sentence]!.to <= from) sentence++;
    const bounds = reading.sentences[sentence]!;
    for (let i = from; i < to; i++, at += LABELS) {
      readFeatures(facts, i, bounds.from, bounds.to, rows, 0, mask);
      addRows(weights, rows, FEATURES, scores, at);
    }
  }
  return scores;
}

/** The best labels of the windows' tokens, all others outside; without votes it is the first reading. */
export function decodeWindows(
  facts: TokenFacts,
  windows: readonly Window[],
  scores: Float64Array,
  votes: Uint8Array | undefined,
  model: { readonly votes: Weights; readonly transitions: Weights },
): Uint8Array {
  const labels = new Uint8Array(facts.shape.length);
  const rows = new Int32Array(ROWS_OF_VOTES);
  let longest = 0;
  for (const { from, to } of windows) longest = Math.max(longest, to - from);
  const path = new Float64Array(longest * LABELS);
  const back = new Uint8Array(longest * LABELS);
  let at = 0;
  for (const { from, to } of windows) {
    for (let i = from; i < to; i++, at += LABELS) {
      const cell = (i - from) * LABELS;
      for (let label = 0; label < LABELS; label++) path[cell + label] = scores[at + label]!;
      voteRows(facts, votes, i, from, to, rows, 0);
      addRows(model.votes, rows, ROWS_OF_VOTES, path, cell);
    }
    decode(model.transitions, facts.shape, from, to, path, back, labels);
  }
  return labels;
}

/** Rounded in a model, not yet so while it is learnt. */
type Weights = Int16Array | Float32Array;

function addRows(weights: Weights, rows: Int32Array, count: number, scores: Float64Array, at: number): void {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  for (let f = 0; f < count; f++) {
    const base = rows[f]! * LABELS;
    s0 += weights[base]!;
    s1 += weights[base + 1]!;
    s2 += weights[base + 2]!;
    s3 += weights[base + 3]!;
    s4 += weights[base + 4]!;
  }
  scores[at]! += s0;
  scores[at + 1]! += s1;
  scores[at + 2]! += s2;
  scores[at + 3]! += s3;
  scores[at + 4]! += s4;
}

/** The best path through a window; before it all is outside. */
function decode(
  transitions: Weights,
  shape: Uint8Array,
  from: number,
  to: number,
  scores: Float64Array,
  back: Uint8Array,
  labels: Uint8Array,
): void {
  for (let label = 0; label < LABELS; label++)
    scores[label]! += mayFollow(OUTSIDE, label)
      ? transitions[(OUTSIDE * LABELS + label) * SHAPES + shape[from]!]!
      : IMPOSSIBLE;
  for (let i = from + 1; i < to; i++) {
    const at = (i - from) * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let best = IMPOSSIBLE * 2;
      let bestPrevious = 0;
      for (let previous = 0; previous < LABELS; previous++) {
        if (!mayFollow(previous, label)) continue;
        const score =
          scores[at - LABELS + previous]! + transitions[(previous * LABELS + label) * SHAPES + shape[i]!]!;
        if (score > best) {
          best = score;
          bestPrevious = previous;
        }
      }
      scores[at + label]! += best;
      back[at + label] = bestPrevious;
    }
  }
  let label = OUTSIDE;
  const last = (to - 1 - from) * LABELS;
  for (let other = 1; other < LABELS; other++)
    if (scores[last + other]! > scores[last + label]!) label = other;
  for (let i = to - 1; i >= from; i--) {
    labels[i] = label;
    label = back[(i - from) * LABELS + label]!;
  }
}

const IMPOSSIBLE = -1e8;

/** Tokens `from` to `to` (exclusive) that the labels join into one mention. */
export interface LabelledSpan {
  readonly from: number;
  readonly to: number;
  readonly label: 'LOC' | 'AST';
}

export function spansOf(labels: Uint8Array): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const begin = labels[i]!;
    if (begin !== BEGIN_LOC && begin !== BEGIN_AST) continue;
    let to = i + 1;
    while (to < labels.length && labels[to] === begin + 1) to++;
    spans.push({ from: i, to, label: begin === BEGIN_LOC ? 'LOC' : 'AST' });
    i = to - 1;
  }
  return spans;
}
