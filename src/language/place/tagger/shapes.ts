import { isDigit, isHyphen, isLetter, isUpper } from '../../tokens/characters.js';
import type { Token } from '../../tokens/token.js';

/** How a token is written. The first four are words that begin without a capital, the next ones with. */
export const SHAPE = {
  lower: 0,
  /** [al-Hol], [el-Obeid] */
  lowerWithCapital: 1,
  /** Scripts without capitals. */
  uncased: 2,
  /** ['s] */
  possessive: 3,
  title: 4,
  titleWithHyphen: 5,
  capitals: 6,
  letter: 7,
  mixed: 8,
  dotted: 9,
  number: 10,
  year: 11,
  comma: 12,
  stop: 13,
  opening: 14,
  closing: 15,
  dash: 16,
  slash: 17,
  colon: 18,
  quote: 19,
  other: 20,
} as const;

/** Shapes are fewer than this. */
export const SHAPES = 32;

export function shapeOf({ kind, text }: Pick<Token, 'kind' | 'text'>): number {
  if (kind === 'word') return shapeOfWord(text);
  if (kind === 'number') return text.length === 4 ? SHAPE.year : SHAPE.number;
  return MARKS[text] ?? SHAPE.other;
}

export function isCapitalised(shape: number): boolean {
  return (shape >= SHAPE.title && shape <= SHAPE.dotted) || shape === SHAPE.lowerWithCapital;
}

const MARKS: Readonly<Record<string, number>> = {
  ',': SHAPE.comma,
  '،': SHAPE.comma,
  '.': SHAPE.stop,
  '!': SHAPE.stop,
  '?': SHAPE.stop,
  '(': SHAPE.opening,
  '[': SHAPE.opening,
  ')': SHAPE.closing,
  ']': SHAPE.closing,
  '-': SHAPE.dash,
  '–': SHAPE.dash,
  '—': SHAPE.dash,
  '/': SHAPE.slash,
  ':': SHAPE.colon,
  ';': SHAPE.colon,
  '"': SHAPE.quote,
  '“': SHAPE.quote,
  '”': SHAPE.quote,
  '‘': SHAPE.quote,
  '’': SHAPE.quote,
  "'": SHAPE.quote,
};

function shapeOfWord(text: string): number {
  const first = text.charCodeAt(0);
  if (!isLetter(first)) return SHAPE.possessive;
  if (first >= 0x590 && !isUpper(first)) return SHAPE.uncased;
  let upper = 0;
  let lower = 0;
  let hyphens = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) lower++;
    else if (isUpper(code)) upper++;
    else if (isHyphen(code)) hyphens++;
    else if (code === 46) dots++;
    else if (!isDigit(code)) lower++;
  }
  if (!isUpper(first)) return upper > 0 ? SHAPE.lowerWithCapital : SHAPE.lower;
  if (dots > 0) return SHAPE.dotted;
  if (lower === 0) return upper === 1 ? SHAPE.letter : SHAPE.capitals;
  if (hyphens > 0) return SHAPE.titleWithHyphen;
  return upper === 1 ? SHAPE.title : SHAPE.mixed;
}
