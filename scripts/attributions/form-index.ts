import type { TokenRange } from '../../src/language/attribution/attribution-tokens.js';
import { formRows } from '../../src/language/attribution/model/form-shares.js';
import { wordNumbers } from '../../src/language/attribution/model/word-table.js';
import type { Token } from '../../src/language/tokens/token.js';

/** Numbers forms by their rows in the tables. */
export class FormIndex {
  private readonly indexes = new Map<string, number>();
  private readonly all: number[] = [];

  constructor(private readonly words: Int32Array) {}

  of(tokens: readonly Token[], { from, to }: TokenRange): Int32Array {
    return Int32Array.from({ length: to - from }, (_, i) =>
      this.indexOf(formRows(this.words, wordNumbers.of(tokens[from + i]!.form))),
    );
  }

  /** Four rows a form. */
  rows(): Int32Array {
    return Int32Array.from(this.all);
  }

  private indexOf(rows: readonly number[]): number {
    const key = rows.join();
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    const index = this.indexes.size;
    this.indexes.set(key, index);
    this.all.push(...rows);
    return index;
  }
}
