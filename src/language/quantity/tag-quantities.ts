import type { Reading } from '../annotation.js';
import type { QuantityMention, TimeMention } from '../mention.js';
import { FormMemo } from '../tokens/form.js';
import type { Sentence, Token } from '../tokens/token.js';
import { isNoQuantity } from './is-no-quantity.js';
import { cardinals, isNumberWord } from './lexicon.js';
import { makeMentions } from './make-mentions.js';
import type { NumberReading } from './number-reading.js';
import { readNumber } from './read-number.js';

/**
 * Every quantity of an account, in text order: numbers in digits and words with their bounds and what they count or
 * measure. Dates, years, ordinals, list numbers, times of day and numbers inside names are left out. `start` to
 * `end` runs from the hedge to the end of the counted noun phrase; a unit that stands elsewhere in the sentence
 * ("households ... (34%)") lies outside it. `times`, where given, keep parts of dates from being read as numbers.
 */
export function tagQuantities(reading: Reading, times: readonly TimeMention[] = []): QuantityMention[] {
  const { tokens, sentences } = reading;
  const mentions: QuantityMention[] = [];
  for (const sentence of sentences) {
    const numbers = readNumbers(tokens, sentence);
    if (numbers.length > 0) makeMentions(tokens, numbers, sentence, mentions);
  }
  mentions.sort((a, b) => a.start - b.start || a.number.start - b.number.start);
  return times.length === 0 ? mentions : outsideDates(mentions, times);
}

function readNumbers(tokens: readonly Token[], { from, to }: Sentence): NumberReading[] {
  const numbers: NumberReading[] = [];
  let i = from;
  while (i < to) {
    const number = openers.of(tokens[i]!.form) ? readNumber(tokens, i, to) : undefined;
    if (!number) {
      i++;
      continue;
    }
    if (!isNoQuantity(tokens, number, from, to)) numbers.push(number);
    i = Math.max(i + 1, number.to);
  }
  return numbers;
}

const openers = new FormMemo(({ kind, text, lower }) => {
  if (kind === 'number') return true;
  if (kind !== 'word') return false;
  if (isNumberWord(lower)) return true;
  const last = text.charCodeAt(text.length - 1);
  if (last >= 48 && last <= 57) return true;
  const hyphen = lower.indexOf('-');
  return hyphen > 0 && cardinals.has(lower.slice(0, hyphen));
});

/** Without what a time mention already reads as part of a date or a time of day. */
function outsideDates(
  mentions: readonly QuantityMention[],
  times: readonly TimeMention[],
): QuantityMention[] {
  const dates = times.filter(({ type }) => type === 'DATE' || type === 'TIME');
  let next = 0;
  return mentions.filter(({ number, sort }) => {
    if (sort !== 'count') return true;
    while (next < dates.length && dates[next]!.end <= number.start) next++;
    return next >= dates.length || dates[next]!.start > number.start;
  });
}
