import type { Reading } from '../annotation.js';
import type { Token } from '../tokens/token.js';
import type { Expression } from './expressions.js';
import type { Meaning } from './meaning.js';
import { type Tense, tenseAt } from './tense.js';
import type { TimeVocabulary } from './vocabulary.js';

/** Whether an expression that leaves its year or week open is of the past or of what is to come. */
export function tenseOf(
  vocabulary: TimeVocabulary,
  reading: Reading,
  { sentence, from, to }: Expression,
  meaning: Meaning,
  relation: string | undefined,
): Tense {
  if (!needsTense(meaning)) return 'unknown';
  if (relation === 'since') return 'gone';
  const { tokens } = reading;
  // [postponed until Tuesday] is to come, whatever the verb; [Until Tuesday, nobody had] is not.
  const bound = relation === 'until' || relation === 'by';
  if (from > sentence.from + 1 && isWeekday(meaning))
    if (bound ? !isPluperfect(vocabulary, tokens, sentence.from, from) : isAhead(vocabulary, tokens, from))
      return 'future';
  const tense = tenseAt(vocabulary, tokens, sentence, from, to);
  // [They need 900 tents until March]
  return tense === 'unknown' && relation === 'until' ? 'future' : tense;
}

/** [as early as Friday] */
function isAhead(vocabulary: TimeVocabulary, tokens: readonly Token[], from: number): boolean {
  return vocabulary.aheadOf.has(tokens[from - 1]!.lower);
}

/** How many tokens before "by Friday" are searched for "had". */
const VERB_WITHIN = 12;

/** [all had left by Friday] */
function isPluperfect(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  first: number,
  from: number,
): boolean {
  for (let i = Math.max(first, from - VERB_WITHIN); i < from; i++)
    if (vocabulary.pluperfect.has(tokens[i]!.lower)) return true;
  return false;
}

/** Only what leaves its year or week open. */
function needsTense(meaning: Meaning): boolean {
  if (meaning.kind === 'offset') return needsTense(meaning.base);
  if (meaning.kind === 'interval') return needsTense(meaning.from) || needsTense(meaning.to);
  return meaning.kind === 'weekend' || (meaning.kind === 'calendar' && meaning.year === undefined);
}

function isWeekday(meaning: Meaning): boolean {
  return meaning.kind === 'calendar' && meaning.weekday !== undefined && meaning.day === undefined;
}
