import type { Reading } from '../../annotation.js';
import { type Form, FormMemo } from '../../tokens/form.js';
import type { Quotation } from '../quotations.js';
import { hashText, spread } from './hash.js';
import { baseOf, classOf } from './word-class.js';

/** What the model sees of each token, as numbers. Words are hashed once; all but `word` are kept spread (see `spread`). */
export interface WordTable {
  readonly word: Int32Array;
  readonly spreadWord: Int32Array;
  readonly spreadBase: Int32Array;
  readonly spreadSuffix: Int32Array;
  readonly shape: Uint8Array;
  readonly kind: Uint8Array;
  /** 1 + index of the quotation the token stands in, 0 outside of any. */
  readonly quotation: Int32Array;
}

/** Kinds of token that matter by themselves; the word classes of `classOf` begin at `FIRST_WORD_KIND`. */
export const KIND = {
  other: 0,
  comma: 1,
  stop: 2,
  quote: 3,
  colon: 4,
  dash: 5,
  bracket: 6,
  number: 7,
  semicolon: 8,
} as const;
const FIRST_WORD_KIND = 9;

/** Auxiliaries and verbs of saying, by the classes of `classOf`. */
export function isVerb(kind: number): boolean {
  return kind >= FIRST_WORD_KIND + 15 && kind <= FIRST_WORD_KIND + 19;
}

export function wordTable(reading: Reading, quotations: readonly Quotation[]): WordTable {
  const { tokens } = reading;
  const n = tokens.length;
  const table = {
    word: new Int32Array(n),
    spreadWord: new Int32Array(n),
    spreadBase: new Int32Array(n),
    spreadSuffix: new Int32Array(n),
    shape: new Uint8Array(n),
    kind: new Uint8Array(n),
    quotation: new Int32Array(n),
  };
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const known = wordNumbers.of(token.form);
    table.word[i] = known.word;
    table.spreadWord[i] = known.spreadWord;
    table.spreadBase[i] = known.spreadBase;
    table.spreadSuffix[i] = known.spreadSuffix;
    table.kind[i] = known.kind;
    table.shape[i] = known.shape;
  }
  quotations.forEach(({ from, to }, index) => {
    table.quotation.fill(index + 1, from, to);
  });
  return table;
}

/** What the model sees of a form, whatever token it is of. */
export interface WordNumbers {
  readonly word: number;
  readonly spreadWord: number;
  readonly spreadBase: number;
  readonly spreadSuffix: number;
  readonly kind: number;
  readonly shape: number;
}

function numbersOf(word: string, base: string, suffix: string, kind: number, shape: number): WordNumbers {
  const hash = hashText(word);
  return {
    word: hash,
    spreadWord: spread(hash),
    spreadBase: spread(hashText(base)),
    spreadSuffix: spread(hashText(suffix)),
    kind,
    shape,
  };
}

const NUMBER = numbersOf('0', '0', '0', KIND.number, 4);
export const wordNumbers = new FormMemo((form): WordNumbers => {
  const { kind, lower } = form;
  if (kind === 'number') return NUMBER;
  const own = kind === 'word' ? FIRST_WORD_KIND + classOf(lower) : punctuationKind(lower);
  return numbersOf(lower, baseOf(lower), lower.slice(-3), own, shapeOf(form));
});

function punctuationKind(mark: string): number {
  if (mark === ',') return KIND.comma;
  if (mark === '.' || mark === '!' || mark === '?' || mark === '…') return KIND.stop;
  if (/["“”‘’'`«»]/.test(mark)) return KIND.quote;
  if (mark === ':') return KIND.colon;
  if (mark === ';') return KIND.semicolon;
  if (/[—–―-]/.test(mark)) return KIND.dash;
  return /[()[\]{}]/.test(mark) ? KIND.bracket : KIND.other;
}

/** Lower case, capitalised, capitals, mixed, number, mark. */
function shapeOf({ kind, text, lower }: Form): number {
  if (kind !== 'word') return 5;
  const first = text.charCodeAt(0);
  const upper = (first >= 65 && first <= 90) || (first > 127 && text[0] !== text[0]!.toLowerCase());
  if (!upper) return text === lower ? 0 : 3;
  if (text.length > 1 && text === text.toUpperCase()) return 2;
  return 1;
}
