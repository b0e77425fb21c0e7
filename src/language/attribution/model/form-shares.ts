import { type Form, FormMemo } from '../../tokens/form.js';
import type { Arithmetic } from './arithmetic/arithmetic.js';
import { KEPT, type RecurrentLayout } from './recurrent-layout.js';
import { ENDINGS, endingRow, KINDS, type RecurrentModel, SHAPES } from './recurrent-model.js';
import { SharePlaces } from './share-places.js';
import { type WordNumbers, wordNumbers } from './word-table.js';

/** A form's rows, their key, and where the share of that key was last kept. */
interface KnownForm {
  readonly rows: readonly number[];
  readonly key: number;
  place: number;
}

/** The shares of forms in the sums of tokens, made when first needed. Forms of the same rows share one. */
export class FormShares {
  private readonly places = new SharePlaces(KEPT);
  private readonly forms: FormMemo<KnownForm>;
  private readonly coefficients: Float64Array;
  private readonly sum: Float32Array;
  private readonly rowIsKnown: Uint8Array;

  constructor(
    private readonly model: RecurrentModel,
    private readonly arithmetic: Arithmetic,
    private readonly layout: RecurrentLayout,
  ) {
    const { memory } = arithmetic;
    this.coefficients = new Float64Array(memory, layout.coefficients, Math.max(...model.dims));
    this.sum = new Float32Array(memory, layout.sum, layout.share);
    this.rowIsKnown = new Uint8Array(1 + ENDINGS + SHAPES + KINDS);
    this.forms = new FormMemo((form) => {
      const rows = formRows(model.words, wordNumbers.of(form));
      return { rows, key: keyOf(rows), place: 0 };
    });
  }

  /** Until the next turn no share that is asked for is forgotten; at most `LONGEST` may be. */
  beginTurn(): void {
    this.places.beginTurn();
  }

  /** The address of a form's share. */
  of(form: Form): number {
    const known = this.forms.of(form);
    const { places } = this;
    if (!places.holds(known.place, known.key)) {
      known.place = places.placeOf(known.key);
      if (known.place < 0) {
        known.place = places.give(known.key);
        this.make(known.rows, this.addressOf(known.place));
      }
    }
    return this.addressOf(known.place);
  }

  /** Puts the share of the form that is read about where it belongs. */
  about(form: Form): void {
    const { arithmetic, layout, sum } = this;
    sum.fill(0);
    let weights = layout.head;
    this.forms.of(form).rows.forEach((row, k) => {
      this.project(k, row, weights, layout.size, layout.sum);
      weights += this.model.dims[k]! * layout.size * 4;
    });
    arithmetic.toSteps(layout.sum, layout.about, layout.size);
  }

  private addressOf(place: number): number {
    return this.layout.shares + place * this.layout.share * 2;
  }

  private make([word, ending, shape, kind]: readonly number[], into: number): void {
    const { arithmetic, layout, sum } = this;
    sum.fill(0);
    if (word === 0) this.addRow(0, 0, 0);
    else this.project(0, word!, layout.input, layout.share, layout.sum);
    this.addRow(1, ending!, 1);
    this.addRow(2, shape!, 1 + ENDINGS);
    this.addRow(3, kind!, 1 + ENDINGS + SHAPES);
    arithmetic.toSteps(layout.sum, into, layout.share);
  }

  /** Adds the share of a row of table `k`, whose rows begin at `first` among those that are kept. */
  private addRow(k: number, row: number, first: number): void {
    const { arithmetic, layout, model } = this;
    const at = layout.rows + (first + row) * layout.share * 4;
    if (this.rowIsKnown[first + row] === 0) {
      this.rowIsKnown[first + row] = 1;
      const before = model.dims.slice(0, k).reduce((all, each) => all + each, 0);
      this.project(k, row, layout.input + before * layout.share * 4, layout.share, at);
    }
    arithmetic.add(at, layout.sum, layout.share);
  }

  /** Adds the share of a table's row by some weights. */
  private project(k: number, row: number, weights: number, columns: number, into: number): void {
    const { values, scale } = this.model.tables[k]!;
    const count = this.model.dims[k]!;
    for (let d = 0; d < count; d++) this.coefficients[d] = values[row * count + d]! * scale;
    this.arithmetic.project(weights, this.layout.coefficients, count / 4, into, columns);
  }
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
