import type { Reading } from '../../annotation.js';
import type { Token } from '../../tokens/token.js';
import type { Quotation } from '../quotations.js';
import { hashText } from './hash.js';
import { baseOf, classOf } from './word-class.js';

/** What the model sees of each token, as numbers; words are hashed once an account. */
export interface WordTable {
  readonly word: Int32Array;
  readonly base: Int32Array;
  readonly suffix: Int32Array;
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

export function wordTable(reading: Reading, quotations: readonly Quotation[]): WordTable {
  const { tokens } = reading;
  const n = tokens.length;
  const table = {
    word: new Int32Array(n),
    base: new Int32Array(n),
    suffix: new Int32Array(n),
    shape: new Uint8Array(n),
    kind: new Uint8Array(n),
    quotation: new Int32Array(n),
  };
  const seen = new Map<string, { word: number; base: number; suffix: number; kind: number }>();
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    let known = seen.get(token.lower);
    if (!known) {
      known = describe(token);
      seen.set(token.lower, known);
    }
    table.word[i] = known.word;
    table.base[i] = known.base;
    table.suffix[i] = known.suffix;
    table.kind[i] = known.kind;
    table.shape[i] = shapeOf(token);
  }
  quotations.forEach(({ from, to }, index) => {
    table.quotation.fill(index + 1, from, to);
  });
  return table;
}

function describe(token: Token): { word: number; base: number; suffix: number; kind: number } {
  const { lower } = token;
  if (token.kind === 'number') {
    const hash = hashText('0');
    return { word: hash, base: hash, suffix: hash, kind: KIND.number };
  }
  const word = hashText(lower);
  const kind = token.kind === 'word' ? FIRST_WORD_KIND + classOf(lower) : punctuationKind(lower);
  return { word, base: hashText(baseOf(lower)), suffix: hashText(lower.slice(-3)), kind };
}

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
function shapeOf(token: Token): number {
  if (token.kind === 'number') return 4;
  if (token.kind !== 'word') return 5;
  const { text, lower } = token;
  const first = text.charCodeAt(0);
  const upper = (first >= 65 && first <= 90) || (first > 127 && text[0] !== text[0]!.toLowerCase());
  if (!upper) return text === lower ? 0 : 3;
  if (text.length > 1 && text === text.toUpperCase()) return 2;
  return 1;
}
