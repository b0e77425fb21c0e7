import type { Reading } from '../annotation.js';
import type { Token } from '../tokens/token.js';
import type { Expression } from './expressions.js';
import type { Meaning } from './meaning.js';
import type { TimeVocabulary } from './vocabulary.js';

/** How an expression hangs together with the one after it. */
export type Link = 'range' | 'list';

/** The link of each expression to the next, where the words between say so. */
export function linksOf(
  vocabulary: TimeVocabulary,
  reading: Reading,
  expressions: readonly Expression[],
): (Link | undefined)[] {
  return expressions.map((expression, i) => {
    const next = expressions[i + 1];
    if (!next || next.sentence !== expression.sentence || next.from - expression.to > 2) return undefined;
    return linkOf(vocabulary, reading.tokens, expression, next);
  });
}

/** "March 3" in "March 3 to April 5, 2019" is of 2019; a month after the other one's is of the year before. */
export function withSharedYear(meaning: Meaning, next: Meaning): Meaning {
  if (meaning.kind !== 'calendar' || next.kind !== 'calendar' || next.year === undefined) return meaning;
  if (meaning.month === undefined || next.month === undefined || meaning.year !== undefined) return meaning;
  if (meaning.shift !== undefined || meaning.hijri || next.hijri) return meaning;
  return { ...meaning, year: meaning.month <= next.month ? next.year : next.year - 1 };
}

function linkOf(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  expression: Expression,
  next: Expression,
): Link | undefined {
  const words = tokens.slice(expression.to, next.from).map((token) => token.lower);
  // [October 2018 -] ends on its own mark, which no expression holds.
  const joiner = words.filter((word) => !vocabulary.determiners.has(word) && word !== '.');
  if (joiner.length !== 1) return undefined;
  const word = joiner[0]!;
  const before = tokens[expression.from - 1]?.lower ?? '';
  const opened = expression.from > expression.sentence.from ? before : '';
  if (/^[-–—]$/.test(word) || vocabulary.rangeTo.has(word)) return 'range';
  if (!vocabulary.and.has(word) && word !== ',') return undefined;
  return vocabulary.between.has(opened) && word !== ',' ? 'range' : 'list';
}
