import type { Token } from '../../tokens/token.js';
import type { TokenRange } from '../attribution-tokens.js';
import { type Arithmetic, STEPS } from './arithmetic/arithmetic.js';
import { plainArithmetic } from './arithmetic/plain-arithmetic.js';
import { wasmArithmetic } from './arithmetic/wasm-arithmetic.js';
import { LABELS } from './chain-model.js';
import { FormShares } from './form-shares.js';
import { LONGEST, type RecurrentLayout, recurrentLayout } from './recurrent-layout.js';
import type { Bytes, RecurrentModel } from './recurrent-model.js';

/** Reads with one model. What it keeps of forms shows in nothing but the time. */
export class RecurrentTagger {
  private readonly arithmetic: Arithmetic;
  private readonly layout: RecurrentLayout;
  private readonly shares: FormShares;
  private readonly markRows: readonly number[];
  private readonly list: Int32Array;
  private readonly markList: Int32Array;
  private readonly found: Float32Array;

  constructor(
    readonly model: RecurrentModel,
    arithmeticOf: typeof plainArithmetic = fastArithmetic,
  ) {
    const layout = recurrentLayout(model);
    this.layout = layout;
    this.arithmetic = arithmeticOf(model.hidden, layout.bytes);
    const { memory } = this.arithmetic;
    this.shares = new FormShares(model, this.arithmetic, layout);
    this.markRows = model.marks.map(({ values }) => values.length / layout.size);
    this.list = new Int32Array(memory, layout.list, LONGEST + 2);
    this.markList = new Int32Array(memory, layout.markList, LONGEST);
    this.found = new Float32Array(memory, layout.scores, LONGEST * LABELS);
    new Float32Array(memory, layout.input).set(numbersOf(model.input));
    new Float32Array(memory, layout.head).set(numbersOf(model.head));
    new Float64Array(memory, layout.output).set(inPairs(model.output));
    this.layMarks();
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
    const { layout, list, markList, markRows, shares } = this;
    const scores = new Float32Array((to - from) * LABELS);
    if (head >= 0) shares.about(tokens[head]!.form);
    for (let start = from; start < to; start += LONGEST) {
      const n = Math.min(to - start, LONGEST);
      shares.beginTurn();
      list[0] = layout.nothing;
      for (let t = 0; t < n; t++) list[t + 1] = shares.of(tokens[start + t]!.form);
      list[n + 1] = layout.nothing;
      for (let t = 0; t < n; t++) {
        let row = 0;
        for (let k = 0; k < marks.length; k++) row = row * markRows[k]! + marks[k]![start - from + t]!;
        markList[t] = layout.marks + row * layout.size * 2;
      }
      this.read(n, head < 0 ? layout.nothing : layout.about);
      scores.set(this.found.subarray(0, n * LABELS), (start - from) * LABELS);
    }
    return scores;
  }

  /** Forwards and backwards over the tokens that are listed. */
  private read(n: number, base: number): void {
    const { arithmetic, layout } = this;
    const { hidden } = this.model;
    const last = n - 1;
    arithmetic.remember(n, layout.list, layout.markList, base, layout.shown, 1, 0);
    arithmetic.remember(
      n,
      layout.list + 4 * last,
      layout.markList + 4 * last,
      base,
      layout.shown + 8 * hidden * last + 4 * hidden,
      -1,
      2 * hidden,
    );
    arithmetic.show(n, layout.shown, layout.output, layout.scores);
  }

  private layMarks(): void {
    const { arithmetic, layout, markRows } = this;
    const { size } = layout;
    let all = new Float32Array(size);
    this.model.marks.forEach((table, k) => {
      const numbers = numbersOf(table);
      const rows = markRows[k]!;
      const next = new Float32Array(all.length * rows);
      for (let i = 0; i < next.length; i++) {
        const row = Math.floor(i / size);
        next[i] =
          all[Math.floor(row / rows) * size + (i % size)]! + numbers[(row % rows) * size + (i % size)]!;
      }
      all = next;
    });
    const steps = new Int16Array(arithmetic.memory, layout.marks, all.length);
    for (let i = 0; i < all.length; i++)
      steps[i] = Math.max(-32767, Math.min(32767, Math.round(all[i]! * STEPS)));
  }
}

function fastArithmetic(hidden: number, bytes: number): Arithmetic {
  return wasmArithmetic(hidden, bytes) ?? plainArithmetic(hidden, bytes);
}

function numbersOf({ values, scale }: Bytes): Float32Array {
  return Float32Array.from(values, (value) => value * scale);
}

/** One label's weights, then what is added, then the other's: as pairs, what is added before all. */
function inPairs(output: Float32Array): Float64Array {
  const each = output.length / 2;
  return Float64Array.from(output, (_, i) => output[(((i >> 1) + each - 1) % each) + (i & 1) * each]!);
}
