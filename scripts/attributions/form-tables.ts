import { addTransposed, multiply } from './dense.js';
import { floats, roomFor } from './kernels.js';
import { Parameters } from './parameters.js';

/** The words of the first table; row 0 stands for any other. */
export interface KnownWords {
  /** `KNOWN_DIMS` numbers a row: what is known of the word from elsewhere. */
  readonly vectors: Float32Array;
  /** 1 where the word is common enough that its row is learnt too, not only what is known of it. */
  readonly common: Uint8Array;
}

export const KNOWN_DIMS = 100;

/** Numbers of a word, an ending, a shape and a kind. */
const DIMS = [24, 8, 4, 8];
const WORD = DIMS[0]!;
export const SIZE = 44;

/** Chance of a word to be taken for an unknown one. */
const FORGOTTEN = 0.05;

/** Tables of what forms are made of, while they are learnt: a form has a row in each. */
export class FormTables {
  private readonly tables: readonly Parameters[];
  private readonly project: Parameters;
  private readonly room = roomFor();
  private rows: Int32Array[] = [];

  constructor(
    private readonly words: KnownWords,
    rows: readonly number[],
    private readonly formRows: Int32Array,
    private readonly random: () => number,
    private readonly hidden: number,
  ) {
    const normal = () => Math.sqrt(-2 * Math.log(random() + 1e-7)) * Math.cos(2 * Math.PI * random());
    this.tables = [words.common.length, ...rows].map(
      (count, k) => new Parameters(count, DIMS[k]!, () => 0.2 * normal()),
    );
    this.project = new Parameters(KNOWN_DIMS, WORD, () => 0.1 * (2 * random() - 1));
  }

  /** Lays out the numbers of some forms, `SIZE` each, some of them hidden. */
  lay(forms: readonly number[], numbers: Float32Array): void {
    const { room, formRows, tables } = this;
    const n = forms.length;
    this.rows = forms.map((form) => formRows.slice(form * 4, form * 4 + 4));
    for (const rows of this.rows) if (this.random() < FORGOTTEN) rows[0] = 0;
    const masks = this.draw(room('masks', n * SIZE), n * SIZE);
    const ownMasks = this.draw(room('ownMasks', n * WORD), n * WORD);
    const known = room('known', (n + 4) * KNOWN_DIMS);
    this.rows.forEach(([word], f) => {
      known.set(this.vectorOf(word!), f * KNOWN_DIMS);
    });
    const projected = room('projected', n * WORD);
    multiply(known, this.project.values, n, KNOWN_DIMS, WORD, projected);
    for (let f = 0, at = 0; f < n; f++) {
      const rows = this.rows[f]!;
      const own = this.ownRow(rows[0]!) * WORD;
      for (let d = 0; d < WORD; d++, at++) {
        const i = f * WORD + d;
        numbers[at] = masks[at]! * (tables[0]!.values[own + d]! * ownMasks[i]! + projected[i]!);
      }
      for (let k = 1; k < tables.length; k++) {
        const { dims, values } = tables[k]!;
        for (let d = 0; d < dims; d++, at++) numbers[at] = masks[at]! * values[rows[k]! * dims + d]!;
      }
    }
  }

  /** A step, given the slopes of the numbers last laid out. */
  step(slopes: Float32Array, rate: number, steps: number): void {
    const { room, tables, project } = this;
    const n = this.rows.length;
    const masks = room('masks', n * SIZE);
    const ownMasks = room('ownMasks', n * WORD);
    const projected = room('projectedSlopes', (n + 4) * WORD);
    for (let f = 0, at = 0; f < n; f++) {
      const rows = this.rows[f]!;
      const own = this.ownRow(rows[0]!) * WORD;
      for (let d = 0; d < WORD; d++, at++) {
        const slope = slopes[at]! * masks[at]!;
        projected[f * WORD + d] = slope;
        tables[0]!.gradient[own + d]! += slope * ownMasks[f * WORD + d]!;
      }
      for (let k = 1; k < tables.length; k++) {
        const { dims, gradient } = tables[k]!;
        for (let d = 0; d < dims; d++, at++) gradient[rows[k]! * dims + d]! += slopes[at]! * masks[at]!;
      }
    }
    addTransposed(room('known', (n + 4) * KNOWN_DIMS), projected, n, KNOWN_DIMS, WORD, project.gradient);
    tables[0]!.step(rate, steps, new Set(this.rows.map(([word]) => this.ownRow(word!))));
    for (const part of [...tables.slice(1), project]) part.step(rate, steps);
  }

  /** The tables with what is known of the words worked in. */
  learnt(): { dims: number; values: Float32Array }[] {
    const count = this.words.common.length;
    const words = floats(count * WORD);
    const known = floats(this.words.vectors.length);
    known.set(this.words.vectors);
    multiply(known, this.project.values, count, KNOWN_DIMS, WORD, words);
    for (let word = 0; word < count; word++) {
      const own = this.ownRow(word) * WORD;
      for (let d = 0; d < WORD; d++) words[word * WORD + d]! += this.tables[0]!.values[own + d]!;
    }
    return [
      { dims: WORD, values: words },
      ...this.tables.slice(1).map(({ dims, values }) => ({ dims, values })),
    ];
  }

  private vectorOf(word: number): Float32Array {
    return this.words.vectors.subarray(word * KNOWN_DIMS, (word + 1) * KNOWN_DIMS);
  }

  private ownRow(word: number): number {
    return this.words.common[word]! > 0 ? word : 0;
  }

  private draw(masks: Float32Array, length: number): Float32Array {
    const shown = 1 / (1 - this.hidden);
    for (let i = 0; i < length; i++) masks[i] = this.random() < this.hidden ? 0 : shown;
    return masks;
  }
}
