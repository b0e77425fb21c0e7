import { hashText } from '../../attribution/model/hash.js';
import type { Token } from '../../tokens/token.js';

/** What the chain sees of each word of an account, as numbers; each word is hashed once. */
export interface WordMarks {
  readonly word: Int32Array;
  readonly ending: Int32Array;
  readonly shape: Int32Array;
  /** How often the word stands in the account, four at most. */
  readonly count: Uint8Array;
}

export function wordMarks(tokens: readonly Token[]): WordMarks {
  const n = tokens.length;
  const marks = {
    word: new Int32Array(n),
    ending: new Int32Array(n),
    shape: new Int32Array(n),
    count: new Uint8Array(n),
  };
  const known = new Map<string, { word: number; ending: number; shape: number; count: number }>();
  const seen = tokens.map((token) => {
    let mark = known.get(token.text);
    if (!mark) {
      const word = wordOf(token);
      const shape = hashText(shapeOf(token.text));
      mark = { word: hashText(word), ending: hashText(word.slice(-3)), shape, count: 0 };
      known.set(token.text, mark);
    }
    mark.count++;
    return mark;
  });
  seen.forEach(({ word, ending, shape, count }, i) => {
    marks.word[i] = word;
    marks.ending[i] = ending;
    marks.shape[i] = shape;
    marks.count[i] = Math.min(4, count);
  });
  return marks;
}

/** Numbers are of two kinds, those of one or two digits and the longer ones. */
function wordOf({ kind, text, lower }: Token): string {
  if (kind !== 'number') return lower;
  return text.length <= 2 ? '0s' : '0';
}

/** [X-x9] for "COVID-oc19", six characters at most */
function shapeOf(text: string): string {
  return text
    .slice(0, 24)
    .replace(/[A-Z]+/g, 'X')
    .replace(/[a-z]+/g, 'x')
    .replace(/\d+/g, '9')
    .slice(0, 6);
}
