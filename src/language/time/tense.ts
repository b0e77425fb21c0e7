import type { Sentence, Token } from '../tokens/token.js';
import type { TimeVocabulary } from './vocabulary.js';

/** "gone" is surely of the past ("since March"), "past" only as far as a verb near it tells. */
export type Tense = 'gone' | 'past' | 'future' | 'unknown';

/** How many tokens are looked at on either side. */
const BEFORE = 14;
const AFTER = 4;

/**
 * Whether the words around an expression speak of the past or of what is to come: the nearest telling word before it,
 * else the nearest after it. Words only, no parts of speech: the tagger that knows those is a hundred times slower.
 */
export function tenseAt(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  sentence: Sentence,
  from: number,
  to: number,
): Tense {
  for (let i = from - 1; i >= sentence.from && i >= from - BEFORE; i--) {
    const tense = tenseOf(vocabulary, tokens, i);
    if (tense !== 'unknown') return tense;
  }
  for (let i = to; i < sentence.to && i < to + AFTER; i++) {
    const tense = tenseOf(vocabulary, tokens, i);
    if (tense !== 'unknown') return tense;
  }
  return 'unknown';
}

function tenseOf(vocabulary: TimeVocabulary, tokens: readonly Token[], at: number): Tense {
  const token = tokens[at]!;
  if (token.kind !== 'word') return 'unknown';
  const word = token.lower;
  if (vocabulary.future.has(word) || word.endsWith("'ll")) return 'future';
  if (word.length > 4 && vocabulary.futureEndings.some((ending) => word.endsWith(ending))) return 'future';
  if (!vocabulary.past.has(word) && !hasPastEnding(vocabulary, token)) return 'unknown';
  // [to be held], [be released]
  return at > 0 && vocabulary.infinitives.has(tokens[at - 1]!.lower) ? 'future' : 'past';
}

function hasPastEnding({ pastEndings, notPast }: TimeVocabulary, token: Token): boolean {
  const word = token.lower;
  if (word.length < 5 || word !== token.text) return false;
  for (const ending of pastEndings) if (word.endsWith(ending)) return !notPast.has(word);
  return false;
}
