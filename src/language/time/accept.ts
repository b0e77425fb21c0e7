import type { Token } from '../tokens/token.js';
import type { Expression } from './expressions.js';
import type { TimeVocabulary } from './vocabulary.js';

/** Whether an expression that could be none (a bare year, "May", "Sun") is one where it stands. */
export function accepts(
  vocabulary: TimeVocabulary,
  tokens: readonly Token[],
  { meaning, from, to, sentence }: Expression,
): boolean {
  const before = from > sentence.from ? tokens[from - 1] : undefined;
  const after = to < sentence.to ? tokens[to] : undefined;
  const dated = before !== undefined && vocabulary.dating.has(before.lower);
  const first = tokens[from]!;
  if (meaning.kind === 'duration' && to - from <= 2 && meaning.amount === 1 && before && isRate(before))
    return false;
  if (meaning.latent)
    return before !== undefined && meaning.kind === 'duration' && vocabulary.lasting.has(before.lower);
  if (meaning.kind !== 'calendar') return true;
  if (to - from === 1 && first.kind === 'word') {
    if (vocabulary.abbreviated.has(first.lower)) return after?.text === '.' && after.start === first.end;
    return dated || !vocabulary.hesitant.has(first.lower);
  }
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

/** [24 hours a day], [flights a week], [$2 a year] */
function isRate(before: Token): boolean {
  return before.kind === 'number' || /^[$€£%]$|[^s]s$/.test(before.lower);
}

function isGlued(before: Token, first: Token): boolean {
  return before.end === first.start && !/^["“”‘'`([«,;]$/.test(before.text);
}
