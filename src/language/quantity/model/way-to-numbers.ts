import type { Sentence, Token } from '../../tokens/token.js';
import type { RuleMarks } from './rule-marks.js';

/** How each token of a sentence lies to the numbers around it; index 0 is the sentence's first token. */
export interface WayToNumbers {
  /** Tokens back to a number and on to the next, nine at most. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Marks of those numbers (`RuleMarks.sorts`), 0 where there is none. */
  readonly sortBefore: Uint8Array;
  readonly sortAfter: Uint8Array;
  /** 1 within brackets. */
  readonly depth: Uint8Array;
  /** Commas and stops on the way, two at most. */
  readonly marksBefore: Uint8Array;
  readonly marksAfter: Uint8Array;
  /** What comes first on the way on: 0 nothing, a bracket that opens with a number or words, or a number outside one. */
  readonly bracket: Uint8Array;
}

export function wayToNumbers(
  tokens: readonly Token[],
  { parts, sorts }: RuleMarks,
  { from, to }: Sentence,
): WayToNumbers {
  const n = to - from;
  const bytes = () => new Uint8Array(n);
  const way = {
    before: bytes(),
    after: bytes(),
    sortBefore: bytes(),
    sortAfter: bytes(),
    depth: bytes(),
    marksBefore: bytes(),
    marksAfter: bytes(),
    bracket: bytes(),
  };
  let number = -99;
  let sort = 0;
  let marks = 0;
  let depth = 0;
  for (let j = 0; j < n; j++) {
    const { text } = tokens[from + j]!;
    const here = parts[from + j]! >= 9;
    if (here) number = j;
    way.before[j] = Math.min(FAR, j - number);
    way.sortBefore[j] = sort;
    if (here) sort = sorts[from + j]!;
    if (text === ')') depth = 0;
    way.depth[j] = depth;
    if (text === '(') depth = 1;
    marks = here ? 0 : Math.min(2, marks + +isMark(text));
    way.marksBefore[j] = marks;
  }
  number = n + 99;
  sort = 0;
  marks = 0;
  let bracket = 0;
  for (let j = n - 1; j >= 0; j--) {
    const { text } = tokens[from + j]!;
    const here = parts[from + j]! >= 9;
    if (here) number = j;
    way.after[j] = Math.min(FAR, number - j);
    way.sortAfter[j] = sort;
    if (here) sort = sorts[from + j]!;
    marks = here ? 0 : Math.min(2, marks + +isMark(text));
    way.marksAfter[j] = marks;
    if (text === '(') bracket = j + 1 < n && sorts[from + j + 1]! > 0 ? sorts[from + j + 1]! : WORDS;
    else if (here && way.depth[j] === 0) bracket = WORDS + 1 + sorts[from + j]!;
    else if (text === '.') bracket = 0;
    way.bracket[j] = bracket;
  }
  return way;
}

const FAR = 9;
/** More than any sort. */
const WORDS = 60;

function isMark(text: string): boolean {
  return text === ',' || text === ';' || text === '.';
}
