import { type Form, FormMemo } from '../../tokens/form.js';
import type { Token } from '../../tokens/token.js';
import type { TokenRange } from '../attribution-tokens.js';
import { LABELS } from './chain-model.js';
import {
  type Bytes,
  ENDINGS,
  endingRow,
  gate,
  KINDS,
  MOST_NEW,
  NEIGHBOURS,
  type RecurrentModel,
  SHAPES,
} from './recurrent-model.js';
import { type WordNumbers, wordNumbers } from './word-table.js';

/** Shares that are kept; the oldest goes first. Forms of the same rows share one. */
const KEPT = 8192;
/** A longer stretch is read in pieces. */
const LONGEST = 256;
/** Shares are kept in steps of 1 / `STEPS`. */
const STEPS = 1024;
const STEP = 1 / STEPS;

/** Reads with one model. What it keeps of forms shows in nothing but the time. */
export class RecurrentTagger {
  private readonly size: number;
  /** Of each row of each table, its share by `input`; made when first needed. */
  private readonly rows: (Float32Array | undefined)[][];
  private readonly input: Float32Array;
  private readonly head: Float32Array;
  /** Every choice of a row of each table of marks, the last table's changing first. */
  private readonly marks: Int16Array;
  private readonly markRows: readonly number[];
  private readonly nothing: Int16Array;
  private readonly shares: Int16Array[] = [];
  /** The key of a form's rows; where the share of a key is kept, and the other way. */
  private readonly keys: FormMemo<number>;
  private readonly slots = new Map<number, number>();
  private readonly slotKeys = new Float64Array(KEPT).fill(-1);
  private oldest = 0;
  private shown = new Float32Array(0);

  constructor(readonly model: RecurrentModel) {
    this.size = 6 * model.hidden;
    this.input = numbersOf(model.input);
    this.head = numbersOf(model.head);
    this.nothing = this.emptyShare();
    this.markRows = model.marks.map(({ values }) => values.length / this.size);
    this.marks = this.allMarks();
    this.rows = model.tables.map(() => []);
    this.keys = new FormMemo((form) => keyOf(formRows(model.words, wordNumbers.of(form))));
  }

  /**
   * Scores of the labels of a stretch of tokens, `LABELS` numbers a token; the first is always 0. `marks` holds each
   * token's row in the tables of marks, `head` is the token that the stretch is read about.
   */
  scores(
    tokens: readonly Token[],
    { from, to }: TokenRange,
    marks: readonly Uint8Array[],
    head = -1,
  ): Float32Array {
    const scores = new Float32Array((to - from) * LABELS);
    const base =
      head < 0 ? this.nothing : inSteps(this.headShare(tokens[head]!.form), new Int16Array(this.size));
    for (let start = from; start < to; start += LONGEST) {
      const n = Math.min(to - start, LONGEST);
      const shares = [this.nothing];
      for (let t = start; t < start + n; t++) shares.push(this.shareOf(tokens[t]!.form));
      shares.push(this.nothing);
      const rows = new Int32Array(n);
      for (let t = 0; t < n; t++)
        for (let k = 0; k < marks.length; k++)
          rows[t] = rows[t]! * this.markRows[k]! + marks[k]![start - from + t]!;
      this.remember(shares, base, rows);
      this.show(n, scores, (start - from) * LABELS);
    }
    return scores;
  }

  /**
   * The running means, forwards and backwards, by their gates; what shows of them. A token's sums are the shares of the
   * form before it, its own and of the one after it, the head's and its marks'.
   */
  private remember(shares: readonly Int16Array[], base: Int16Array, rows: Int32Array): void {
    const { size, marks } = this;
    const { hidden } = this.model;
    const both = 2 * hidden;
    const n = rows.length;
    if (this.shown.length < n * both) this.shown = new Float32Array(n * both);
    const { shown } = this;
    const state = new Float64Array(hidden);
    for (const side of [0, hidden]) {
      state.fill(0);
      for (let step = 0; step < n; step++) {
        const t = side === 0 ? step : n - 1 - step;
        const before = shares[t]!;
        const own = shares[t + 1]!;
        const after = shares[t + 2]!;
        const mark = rows[t]! * size;
        const to = t * both;
        for (let h = 0; h < hidden; h++) {
          const f = side + h;
          const k = f + both;
          const s = k + both;
          const fresh =
            (before[f]! + own[f + size]! + after[f + 2 * size]! + base[f]! + marks[f + mark]!) * STEP;
          const keeps = before[k]! + own[k + size]! + after[k + 2 * size]! + base[k]! + marks[k + mark]!;
          const shows = before[s]! + own[s + size]! + after[s + 2 * size]! + base[s]! + marks[s + mark]!;
          const limited = fresh > MOST_NEW ? MOST_NEW : fresh < -MOST_NEW ? -MOST_NEW : fresh;
          const keep = gate(keeps * STEP);
          const kept = keep * state[h]! + (1 - keep) * limited;
          state[h] = kept;
          shown[to + f] = kept * gate(shows * STEP);
        }
      }
    }
  }

  private show(n: number, scores: Float32Array, offset: number): void {
    const { shown } = this;
    const { hidden, output } = this.model;
    const both = 2 * hidden;
    for (let t = 0; t < n; t++) {
      let one = output[both]!;
      let two = output[2 * both + 1]!;
      for (let h = 0, at = t * both; h < both; h++, at++) {
        one += output[h]! * shown[at]!;
        two += output[both + 1 + h]! * shown[at]!;
      }
      scores[offset + t * LABELS + 1] = one;
      scores[offset + t * LABELS + 2] = two;
    }
  }

  private shareOf(form: Form): Int16Array {
    const key = this.keys.of(form);
    const slot = this.slots.get(key) ?? this.fill(key, formRows(this.model.words, wordNumbers.of(form)));
    return this.shares[slot]!;
  }

  private fill(key: number, rows: readonly number[]): number {
    const slot = this.oldest;
    this.oldest = (slot + 1) % KEPT;
    this.slots.delete(this.slotKeys[slot]!);
    this.slots.set(key, slot);
    this.slotKeys[slot] = key;
    this.shares[slot] = this.make(rows, this.shares[slot] ?? this.emptyShare());
    return slot;
  }

  /** The share of a form in its own sums and its neighbours', by its rows. */
  private make([word, ...others]: readonly number[], into: Int16Array): Int16Array {
    const share = new Float32Array(into.length);
    this.project(0, word!, this.input, share);
    others.forEach((row, k) => {
      let known = this.rows[k]![row];
      if (!known) {
        known = new Float32Array(into.length);
        this.rows[k]![row] = this.project(k + 1, row, this.input, known);
      }
      for (let c = 0; c < share.length; c++) share[c]! += known[c]!;
    });
    return inSteps(share, into);
  }

  private emptyShare(): Int16Array {
    return new Int16Array(NEIGHBOURS * this.size);
  }

  private allMarks(): Int16Array {
    const { size } = this;
    let all = new Float32Array(size);
    this.model.marks.forEach((table, k) => {
      const numbers = numbersOf(table);
      const rows = this.markRows[k]!;
      const next = new Float32Array(all.length * rows);
      for (let i = 0; i < next.length; i++) {
        const row = Math.floor(i / size);
        next[i] =
          all[Math.floor(row / rows) * size + (i % size)]! + numbers[(row % rows) * size + (i % size)]!;
      }
      all = next;
    });
    return inSteps(all, new Int16Array(all.length));
  }

  private headShare(form: Form): Float32Array {
    const share = new Float32Array(this.size);
    formRows(this.model.words, wordNumbers.of(form)).forEach((row, k) => {
      this.project(k, row, this.head, share);
    });
    return share;
  }

  /** Adds the share of a table's row by some weights. */
  private project(k: number, row: number, weights: Float32Array, share: Float32Array): Float32Array {
    const { tables, dims } = this.model;
    const columns = share.length;
    let from = 0;
    for (let j = 0; j < k; j++) from += dims[j]! * columns;
    const { values, scale } = tables[k]!;
    const own = row * dims[k]!;
    for (let d = 0; d < dims[k]!; d += 4, from += 4 * columns) {
      const w = values[own + d]! * scale;
      const x = values[own + d + 1]! * scale;
      const y = values[own + d + 2]! * scale;
      const z = values[own + d + 3]! * scale;
      const second = from + columns;
      const third = second + columns;
      const fourth = third + columns;
      for (let c = 0; c < columns; c++)
        share[c]! +=
          w * weights[from + c]! +
          x * weights[second + c]! +
          y * weights[third + c]! +
          z * weights[fourth + c]!;
    }
    return share;
  }
}

function numbersOf({ values, scale }: Bytes): Float32Array {
  return Float32Array.from(values, (value) => value * scale);
}

function inSteps(values: Float32Array, into: Int16Array): Int16Array {
  for (let i = 0; i < values.length; i++)
    into[i] = Math.max(-32767, Math.min(32767, Math.round(values[i]! * STEPS)));
  return into;
}

/** A form's rows in the tables of forms: word, ending, shape, kind. */
export function formRows(words: Int32Array, { word, spreadSuffix, shape, kind }: WordNumbers): number[] {
  return [wordRow(words, word), endingRow(spreadSuffix), shape, kind];
}

/** One number of a form's rows. */
function keyOf([word, ending, shape, kind]: readonly number[]): number {
  return ((word! * ENDINGS + ending!) * SHAPES + shape!) * KINDS + kind!;
}

/** One more than a word's place among sorted hashes, 0 where it is not among them. */
function wordRow(words: Int32Array, hash: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return words[low] === hash ? low + 1 : 0;
}
