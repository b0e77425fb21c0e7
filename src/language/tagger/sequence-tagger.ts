import type { Form } from '../tokens/form.js';
import { inputSize, type TaggerModel } from './tagger-model.js';

/** Forms whose share is kept at once; a row of them takes 24 H bytes a neighbour. */
const KEPT = 4096;
/** A longer sentence is read in pieces. */
const LONGEST = 256;
/** What is new stays within this. */
const MOST_NEW = 3;

/** Reads with one model. What it keeps of forms shows in nothing but the time. */
export class SequenceTagger {
  private readonly columns: number;
  private readonly width: number;
  private readonly sharing: number;
  private readonly ofForm: readonly Part[];
  private readonly ofToken: readonly Float32Array[];
  private readonly shares: Float32Array[] = [];
  private readonly slotOf = new Map<Form, number>();
  private readonly alone: Float32Array;
  private readonly state: Float64Array;
  private sums = new Float32Array(0);
  private states = new Float32Array(0);

  /** `rowsOf` gives a form's rows in the tables of forms, in their order. */
  constructor(
    private readonly model: TaggerModel,
    private readonly rowsOf: (form: Form) => readonly number[],
  ) {
    const { tables, hidden, reach } = model;
    this.columns = 6 * hidden;
    this.width = 2 * reach + 1;
    this.sharing = this.width * this.columns;
    this.alone = new Float32Array(this.sharing);
    this.state = new Float64Array(hidden);
    const size = inputSize(tables);
    let from = 0;
    const parts = tables.map((table) => {
      const part = { table, from, size };
      from += table.dims;
      return part;
    });
    this.ofForm = parts.filter(({ table }) => table.ofForm);
    this.ofToken = parts.filter(({ table }) => !table.ofForm).map((part) => this.projected(part));
  }

  /**
   * Scores of `forms[from]` to `forms[to - 1]`, `labels` numbers a token. `marks[k][i]` is token i's row in the k-th of
   * the tables that hang on more than its form.
   */
  scores(
    forms: ArrayLike<{ readonly form: Form }>,
    marks: readonly ArrayLike<number>[],
    from: number,
    to: number,
    into: Float32Array = new Float32Array((to - from) * this.model.labels),
  ): Float32Array {
    for (let start = from; start < to; start += LONGEST) {
      const end = Math.min(to, start + LONGEST);
      this.sum(forms, marks, start, end);
      this.remember(end - start);
      this.show(end - start, into, (start - from) * this.model.labels);
    }
    return into;
  }

  /** Puts each token's share into its own sums and its neighbours'. */
  private sum(
    forms: ArrayLike<{ readonly form: Form }>,
    marks: readonly ArrayLike<number>[],
    from: number,
    to: number,
  ): void {
    const { columns, width, ofToken, sharing } = this;
    const { reach, bias } = this.model;
    const n = to - from;
    if (this.sums.length < n * columns) {
      this.sums = new Float32Array(n * columns);
      this.states = new Float32Array((n * columns) / 3);
    }
    const { sums } = this;
    for (let t = 0; t < n; t++) sums.set(bias, t * columns);
    for (let t = 0; t < n; t++) {
      const share = this.shareOf(forms[from + t]!.form);
      for (let k = 0; k < width; k++) {
        const p = t + reach - k;
        if (p < 0 || p >= n) continue;
        const at = p * columns;
        const start = k * columns;
        for (let c = 0; c < columns; c++) sums[at + c]! += share[start + c]!;
      }
      for (let m = 0; m < ofToken.length; m++) {
        const row = marks[m]![from + t]!;
        if (row === 0) continue;
        const table = ofToken[m]!;
        for (let k = 0; k < width; k++) {
          const p = t + reach - k;
          if (p < 0 || p >= n) continue;
          const at = p * columns;
          const start = row * sharing + k * columns;
          for (let c = 0; c < columns; c++) sums[at + c]! += table[start + c]!;
        }
      }
    }
  }

  /** The running means, forwards and backwards, by their gates. */
  private remember(n: number): void {
    const { columns, sums, states, state } = this;
    const { hidden } = this.model;
    const both = 2 * hidden;
    for (const first of [0, hidden]) {
      state.fill(0);
      for (let step = 0; step < n; step++) {
        const t = first === 0 ? step : n - 1 - step;
        const at = t * columns + first;
        const to = t * both + first;
        for (let h = 0; h < hidden; h++) {
          const fresh = sums[at + h]!;
          const keep = gate(sums[at + both + h]!);
          const limited = Math.max(-MOST_NEW, Math.min(MOST_NEW, fresh));
          const kept = keep * state[h]! + (1 - keep) * limited;
          state[h] = kept;
          states[to + h] = kept * gate(sums[at + 2 * both + h]!);
        }
      }
    }
  }

  private show(n: number, into: Float32Array, offset: number): void {
    const { states } = this;
    const { labels, hidden, output } = this.model;
    const both = 2 * hidden;
    for (let t = 0, at = offset; t < n; t++)
      for (let label = 0; label < labels; label++, at++) {
        let score = output[labels * both + label]!;
        const weights = label * both;
        const state = t * both;
        for (let h = 0; h < both; h++) score += output[weights + h]! * states[state + h]!;
        into[at] = score;
      }
  }

  private shareOf(form: Form): Float32Array {
    if (form.id === 0) return this.write(form, this.alone);
    const known = this.slotOf.get(form);
    if (known !== undefined) return this.shares[known]!;
    if (this.slotOf.size === KEPT) this.slotOf.clear();
    const slot = this.slotOf.size;
    this.slotOf.set(form, slot);
    this.shares[slot] ??= new Float32Array(this.sharing);
    return this.write(form, this.shares[slot]);
  }

  private write(form: Form, share: Float32Array): Float32Array {
    share.fill(0);
    const rows = this.rowsOf(form);
    this.ofForm.forEach((part, i) => {
      this.project(part, rows[i]!, share, 0);
    });
    return share;
  }

  /** Every row's share of a small table, made once. Row 0 stands for nothing and is left out. */
  private projected(part: Part): Float32Array {
    const rows = part.table.values.length / part.table.dims;
    const all = new Float32Array(rows * this.sharing);
    for (let row = 1; row < rows; row++) this.project(part, row, all, row * this.sharing);
    return all;
  }

  private project({ table, from, size }: Part, row: number, into: Float32Array, at: number): void {
    const { columns, width } = this;
    const { input } = this.model;
    const { dims, values, scale } = table;
    for (let d = 0; d < dims; d++) {
      const value = values[row * dims + d]! * scale;
      if (value === 0) continue;
      for (let k = 0; k < width; k++) {
        const start = (k * size + from + d) * columns;
        const to = at + k * columns;
        for (let c = 0; c < columns; c++) into[to + c]! += value * input[start + c]!;
      }
    }
  }
}

interface Part {
  readonly table: TaggerModel['tables'][number];
  readonly from: number;
  readonly size: number;
}

/** From 0 to 1, straight in between: no function whose last digit hangs on the machine. */
function gate(x: number): number {
  const value = 0.25 * x + 0.5;
  return Math.max(0, Math.min(1, value));
}
