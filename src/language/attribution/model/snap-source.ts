import type { Reading } from '../../annotation.js';
import type { TokenRange } from '../attribution-tokens.js';

/** A source with all of the name it ends ([UN] refugee agency), and without the preposition before it ([from] the districts). */
export function snapSource({ tokens }: Reading, { from, to }: TokenRange, first: number): TokenRange {
  let at = from;
  while (at < to - 1 && PREPOSITIONS.has(tokens[at]!.lower)) at++;
  if (at > from) return { from: at, to };
  // [In] two districts, half of the traders
  if (from > first && FRAMES.has(tokens[from - 1]!.lower))
    for (let i = from + 1; i < to - 1; i++) if (tokens[i]!.text === ',') return { from: i + 1, to };
  while (at > first && isPartOfName(tokens[at - 1]!.text) && tokens[at - 1]!.end + 1 === tokens[at]!.start)
    at--;
  // A sentence's first word has its capital anyway
  return { from: at === first && at < from ? at + 1 : at, to };
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['from', 'by', 'to', 'at']);
const FRAMES: ReadonlySet<string> = new Set([
  'in',
  'at',
  'on',
  'during',
  'after',
  'before',
  'since',
  'across',
]);

function isPartOfName(text: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]*$/u.test(text);
}
