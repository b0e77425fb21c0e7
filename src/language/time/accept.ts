import type { Token } from '../tokens/token.js';
import type { Expression } from './expressions.js';
import type { TimeVocabulary } from './vocabulary.js';

/** Whether an expression that could be none (a bare year, "May", "Sun") is one where it stands. */
export function accepts(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  { meaning, from, to, sentence }: Expression,
): boolean {
  if (meaning.kind !== 'calendar') return true;
  const before = from > sentence.from ? tokens[from - 1] : undefined;
  const after = to < sentence.to ? tokens[to] : undefined;
  const dated = before !== undefined && vocabulary.dating.has(before.lower);
  const first = tokens[from]!;
  if (to - from === 1 && first.kind === 'word') return dated || !vocabulary.hesitant.has(first.lower);
  if (to - from > 1 || meaning.year === undefined || first.kind !== 'number') return true;
  if (before && isGlued(before, first)) return false;
  if (after && after.start === first.end && /^[\p{L}\d%°/:$€£-]/u.test(after.text) && after.lower !== "'s")
    return false;
  if (before && /^(?:[$€£#]|no|number|page|about|nearly|over|some|than|least)$/.test(before.lower))
    return false;
  if (meaning.year < 1900 || meaning.year > 2100) return dated;
  // [2000 people], but [the 2019 elections] and [in 2019 prices rose]
  if (after && after.kind === 'word' && after.lower === after.text && /[^s]s$|people/.test(after.lower))
    return dated || before?.lower === 'the';
  return true;
}

function isGlued(before: Token, first: Token): boolean {
  return before.end === first.start && !/^["“”‘'`([«,;]$/.test(before.text);
}
