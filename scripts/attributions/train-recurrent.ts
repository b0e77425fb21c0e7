import { ENDINGS, KINDS, NEIGHBOURS, SHAPES } from '../../src/language/attribution/model/recurrent-model.js';
import { addTransposed, multiply, multiplyByTransposed } from './dense.js';
import { FormTables, type KnownWords, SIZE } from './form-tables.js';
import { kernels, roomFor } from './kernels.js';
import { Parameters } from './parameters.js';
import { drawer, shuffle } from './random.js';
import { runBack, runMeans } from './running-means.js';

/** A stretch of tokens to learn from. */
export interface TaggedStretch {
  /** Index of each token's form. */
  readonly forms: Int32Array;
  /** Each token's row in tables of marks. */
  readonly marks: readonly Uint8Array[];
  /** 0, 1 or 2; `UNSCORED` where the label is known anyway. */
  readonly labels: Uint8Array;
  /** Two bits a token, learnt beside the labels, which gain by it. */
  readonly beside?: Uint8Array;
  /** The form that the stretch is read about. */
  readonly head?: number;
}

export const UNSCORED = 3;

export interface RecurrentSettings {
  readonly hidden: number;
  readonly words: KnownWords;
  /** Rows of the tables of marks. */
  readonly marks: readonly number[];
  readonly withHead: boolean;
  readonly epochs: number;
  readonly seed: number;
}

/** What was learnt, as `RecurrentModel` has it, but in full precision. */
export interface LearntRecurrent {
  readonly tables: readonly { readonly dims: number; readonly values: Float32Array }[];
  readonly input: Float32Array;
  readonly head: Float32Array;
  readonly marks: readonly Float32Array[];
  /** 2 H + 1 a label, the last what is added. */
  readonly output: Float32Array;
}

const RATE = 4e-3;
const WARM_UP = 100;
const BATCH = 32;
/** Chance of a number to be hidden. */
const HIDDEN = 0.3;
const BESIDE = 0.3;
const LABELS = 3;
const OUTPUTS = 5;

/** Learns a tagger by Adam steps over batches, the steps shrinking to nothing. */
export function trainRecurrent(
  stretches: readonly TaggedStretch[],
  formRows: Int32Array,
  { hidden, words, marks, withHead, epochs, seed }: RecurrentSettings,
  log: (line: string) => void,
): LearntRecurrent {
  const random = drawer(seed);
  const both = 2 * hidden;
  const size = 3 * both;
  const share = NEIGHBOURS * size;
  const tables = new FormTables(words, [ENDINGS, SHAPES, KINDS], formRows, random, HIDDEN);
  const within = (most: number) => () => (2 * random() - 1) * most;
  const input = new Parameters(SIZE, share, within(1 / Math.sqrt(3 * SIZE)));
  const headInput = new Parameters(withHead ? SIZE : 0, size, within(1 / Math.sqrt(3 * SIZE)));
  const markTables = marks.map((rows) => new Parameters(rows, size, within(0.1)));
  const output = new Parameters(OUTPUTS, both + 1, within(1 / Math.sqrt(both)));
  const dense = [input, headInput, ...markTables, output];
  const order = stretches.map((_, i) => i);
  const slotOf = new Int32Array(formRows.length / 4).fill(-1);
  const room = roomFor();
  const batches = Math.ceil(order.length / BATCH);
  let steps = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (let b = 0; b < batches; b++)
      loss += learn(order.slice(b * BATCH, (b + 1) * BATCH).map((i) => stretches[i]!));
    log(`epoch ${epoch + 1}: loss ${(loss / stretches.length).toFixed(4)}`);
  }
  return {
    tables: tables.learnt(),
    input: input.values,
    head: headInput.values,
    marks: markTables.map(({ values }) => values),
    output: output.values,
  };

  /** One step down the gradient of a batch; its loss. */
  function learn(batch: readonly TaggedStretch[]): number {
    const forms = formsOf(batch);
    const n = forms.length;
    const tokens = batch.reduce((sum, { forms: { length } }) => sum + length, 0);
    const heads = withHead ? batch.length : 0;
    const numbers = room('numbers', (n + 4) * SIZE);
    tables.lay(forms, numbers);
    const shares = room('shares', n * share);
    multiply(numbers, input.values, n, SIZE, share, shares);
    const headNumbers = room('headNumbers', (heads + 4) * SIZE);
    const headShares = room('headShares', heads * size);
    for (let b = 0; b < heads; b++) {
      const at = slotOf[batch[b]!.head!]! * SIZE;
      headNumbers.set(numbers.subarray(at, at + SIZE), b * SIZE);
    }
    multiply(headNumbers, headInput.values, heads, SIZE, size, headShares);
    const sums = room('sums', tokens * size);
    const means = room('means', tokens * both);
    const shown = room('shown', tokens * both);
    eachOf(batch, (stretch, from, b) => {
      addUp(stretch, from, b, sums, shares, headShares);
      runMeans(sums, hidden, from, stretch.forms.length, means, shown);
    });
    const { loss, slopes } = score(batch, tokens, shown);
    const sumSlopes = room('sumSlopes', tokens * size);
    const shareSlopes = room('shareSlopes', (n + 4) * share).fill(0, 0, n * share);
    const headSlopes = room('headSlopes', (heads + 4) * size).fill(0, 0, heads * size);
    eachOf(batch, (stretch, from, b) => {
      runBack(sums, hidden, from, stretch.forms.length, means, slopes, sumSlopes);
      handBack(stretch, from, b, sumSlopes, shareSlopes, headSlopes);
    });
    const numberSlopes = room('numberSlopes', n * SIZE);
    multiplyByTransposed(shareSlopes, input.values, n, SIZE, share, numberSlopes);
    addTransposed(numbers, shareSlopes, n, SIZE, share, input.gradient);
    const headNumberSlopes = room('headNumberSlopes', heads * SIZE);
    multiplyByTransposed(headSlopes, headInput.values, heads, SIZE, size, headNumberSlopes);
    addTransposed(headNumbers, headSlopes, heads, SIZE, size, headInput.gradient);
    for (let b = 0; b < heads; b++) {
      const at = slotOf[batch[b]!.head!]! * SIZE;
      for (let d = 0; d < SIZE; d++) numberSlopes[at + d]! += headNumberSlopes[b * SIZE + d]!;
    }
    steps++;
    const rate = RATE * Math.min(1, steps / WARM_UP) * (1.01 - steps / (epochs * batches));
    tables.step(numberSlopes, rate, steps);
    for (const part of dense) part.step(rate, steps);
    for (const form of forms) slotOf[form] = -1;
    return loss;
  }

  function formsOf(batch: readonly TaggedStretch[]): number[] {
    const found: number[] = [];
    const add = (form: number) => {
      if (slotOf[form]! >= 0) return;
      slotOf[form] = found.length;
      found.push(form);
    };
    for (const { forms, head } of batch) {
      forms.forEach(add);
      if (head !== undefined) add(head);
    }
    return found;
  }

  /** Each token's sums: its marks, the head's share, its own form's and its neighbours'. */
  function addUp(
    { forms, marks: rows }: TaggedStretch,
    from: number,
    b: number,
    sums: Float32Array,
    shares: Float32Array,
    headShares: Float32Array,
  ): void {
    for (let t = 0; t < forms.length; t++) {
      const at = (from + t) * size;
      if (withHead) for (let c = 0; c < size; c++) sums[at + c] = headShares[b * size + c]!;
      else sums.fill(0, at, at + size);
      const to = sums.byteOffset + at * 4;
      const a = partOf(shares, forms, t, 0);
      const z = partOf(shares, forms, t, 2);
      const own = partOf(shares, forms, t, 1);
      const mark = markOf(rows, t, 0, 'values');
      kernels.add(to, own, a || own, z || own, mark, size * 4, 1, a ? 1 : 0, z ? 1 : 0, 1);
      for (let k = 1; k < rows.length; k++) plus(to, markOf(rows, t, k, 'values'));
    }
  }

  /** The other way: what each share and mark has of the slopes of the sums. */
  function handBack(
    { forms, marks: rows }: TaggedStretch,
    from: number,
    b: number,
    sums: Float32Array,
    shares: Float32Array,
    headShares: Float32Array,
  ): void {
    for (let t = 0; t < forms.length; t++) {
      const at = sums.byteOffset + (from + t) * size * 4;
      for (let k = 0; k < NEIGHBOURS; k++) {
        const to = partOf(shares, forms, t, k);
        if (to) plus(to, at);
      }
      for (let k = 0; k < rows.length; k++) plus(markOf(rows, t, k, 'gradient'), at);
      if (withHead) plus(headShares.byteOffset + b * size * 4, at);
    }
  }

  /** Where the share lies that a token has of the form before it, its own, the one after it; 0 where there is none. */
  function partOf(shares: Float32Array, forms: Int32Array, t: number, k: number): number {
    const form = forms[t + k - 1];
    return form === undefined ? 0 : shares.byteOffset + (slotOf[form]! * share + k * size) * 4;
  }

  function markOf(rows: readonly Uint8Array[], t: number, k: number, of: 'values' | 'gradient'): number {
    return markTables[k]![of].byteOffset + rows[k]![t]! * size * 4;
  }

  function plus(to: number, from: number): void {
    kernels.add(to, from, from, from, from, size * 4, 1, 0, 0, 0);
  }

  /** Scores what shows, some of it hidden: the loss of the labels, and the slopes of what shows. */
  function score(batch: readonly TaggedStretch[], tokens: number, shown: Float32Array) {
    const slopes = room('slopes', tokens * both).fill(0, 0, tokens * both);
    const masks = new Float32Array(both);
    const errors = new Float64Array(OUTPUTS);
    const { values, gradient } = output;
    let loss = 0;
    eachOf(batch, ({ labels, beside }, from) => {
      for (let i = 0; i < labels.length; i++) {
        if (labels[i] === UNSCORED) continue;
        const outputs = beside ? OUTPUTS : LABELS;
        const at = (from + i) * both;
        for (let h = 0; h < both; h++) {
          masks[h] = random() < HIDDEN ? 0 : 1 / (1 - HIDDEN);
          shown[at + h]! *= masks[h]!;
        }
        for (let y = 0; y < outputs; y++) {
          const row = y * (both + 1);
          let sum = values[row + both]!;
          for (let h = 0; h < both; h++) sum += values[row + h]! * shown[at + h]!;
          errors[y] = sum;
        }
        loss += toErrors(errors, labels[i]!, beside?.[i]);
        for (let y = 0; y < outputs; y++) {
          const row = y * (both + 1);
          const error = errors[y]! / tokens;
          gradient[row + both]! += error;
          for (let h = 0; h < both; h++) {
            gradient[row + h]! += error * shown[at + h]!;
            slopes[at + h]! += error * values[row + h]! * masks[h]!;
          }
        }
      }
    });
    return { loss, slopes };
  }
}

function eachOf(
  batch: readonly TaggedStretch[],
  visit: (stretch: TaggedStretch, from: number, index: number) => void,
): void {
  let from = 0;
  batch.forEach((stretch, index) => {
    visit(stretch, from, index);
    from += stretch.forms.length;
  });
}

/** Makes errors of the scores: of a choice of one of the labels, then of the two bits. */
function toErrors(scores: Float64Array, label: number, bits: number | undefined): number {
  const base = scores[label]!;
  let sum = 0;
  for (let y = 0; y < LABELS; y++) sum += Math.exp(scores[y]! - base);
  for (let y = 0; y < LABELS; y++) scores[y] = Math.exp(scores[y]! - base) / sum - (y === label ? 1 : 0);
  if (bits !== undefined)
    for (let k = 0; k < 2; k++)
      scores[LABELS + k] = BESIDE * (1 / (1 + Math.exp(-scores[LABELS + k]!)) - ((bits >> k) & 1));
  return Math.log(sum);
}
