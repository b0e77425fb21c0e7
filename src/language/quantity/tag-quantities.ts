import type { Reading } from '../annotation.js';
import type { QuantityMention, TimeMention } from '../mention.js';
import type { Sentence, Token } from '../tokens/token.js';
import { isNoQuantity } from './is-no-quantity.js';
import { cardinals, isNumberWord } from './lexicon.js';
import { quantityValue } from './quantity-value.js';
import { readHedgeAfter, readHedgesBefore } from './read-hedge.js';
import { type NumberReading, readNumber } from './read-number.js';
import { isCurrency, readUnit, type UnitReading } from './read-unit.js';
import { sortQuantity } from './sort-quantity.js';

/**
 * Every quantity of an account, in text order: numbers in digits and words with their bounds and what they count or
 * measure. Dates, years, ordinals, list numbers, times of day and numbers inside names are left out. `start` to
 * `end` runs from the hedge to the end of the counted noun phrase; a unit that stands elsewhere in the sentence
 * ("households ... (34%)") lies outside it. `times`, where given, keep parts of dates from being read as numbers.
 */
export function tagQuantities(reading: Reading, times: readonly TimeMention[] = []): QuantityMention[] {
  const mentions: QuantityMention[] = [];
  const dates = times.filter((time) => time.type === 'DATE' || time.type === 'TIME');
  let date = 0;
  for (const sentence of reading.sentences) {
    for (const mention of tagSentence(reading.account.text, reading.tokens, sentence)) {
      while (date < dates.length && dates[date]!.end <= mention.number.start) date++;
      const inDate = date < dates.length && dates[date]!.start <= mention.number.start;
      if (!inDate || mention.sort === 'share') mentions.push(mention);
    }
  }
  return mentions.sort((a, b) => a.start - b.start || a.number.start - b.number.start);
}

function* tagSentence(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): Generator<QuantityMention> {
  const { from, to } = sentence;
  let i = from;
  while (i < to) {
    if (!mayStartNumber(tokens[i]!)) {
      i++;
      continue;
    }
    const number = readNumber(tokens, i, to);
    if (!number) {
      i++;
      continue;
    }
    if (!isNoQuantity(text, tokens, number, from, to)) yield mention(tokens, number, from, to);
    i = Math.max(i + 1, number.to);
  }
}

function mayStartNumber(token: Token): boolean {
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return false;
  if (isNumberWord(token.lower)) return true;
  const hyphen = token.lower.indexOf('-');
  return hyphen > 0 && cardinals.has(token.lower.slice(0, hyphen));
}

function mention(
  tokens: readonly Token[],
  number: NumberReading,
  first: number,
  to: number,
): QuantityMention {
  const money = currencyBefore(tokens, number.from, first);
  const head = money ?? number.from;
  const before = readHedgesBefore(tokens, head, first);
  const after = readHedgeAfter(tokens, number.to, to);
  const unit = money === undefined ? readUnit(tokens, after?.to ?? number.to, to) : undefined;
  const paid = money !== undefined || (unit !== undefined && isCurrency(tokens[unit.from]!));
  const hedges = [...(before?.hedges ?? []), ...(after?.hedges ?? [])];
  const modifier = before ?? after;
  const end = Math.max(unit?.to ?? 0, after?.to ?? 0, number.to);
  const start = before?.from ?? head;
  const unitSpan = unitOf(tokens, unit, money, number);
  return {
    kind: 'quantity',
    start: tokens[start]!.start,
    end: tokens[end - 1]!.end,
    value: quantityValue(number, hedges),
    number: { start: tokens[number.from]!.start, end: tokens[number.to - 1]!.end },
    ...(modifier && {
      modifier: { start: tokens[modifier.from]!.start, end: tokens[modifier.to - 1]!.end },
    }),
    ...(unitSpan && { unit: unitSpan }),
    sort: sortQuantity(tokens, number, unit, paid, first),
  };
}

/** Index of the first token of a currency sign before token `i`: [$], [US$]. */
function currencyBefore(tokens: readonly Token[], i: number, first: number): number | undefined {
  const at = i - 1;
  if (at < first || !isCurrency(tokens[at]!)) return undefined;
  const glued = at > first && tokens[at - 1]!.end === tokens[at]!.start && tokens[at - 1]!.kind === 'word';
  return glued ? at - 1 : at;
}

function unitOf(
  tokens: readonly Token[],
  unit: UnitReading | undefined,
  money: number | undefined,
  number: NumberReading,
) {
  if (money !== undefined) return { start: tokens[money]!.start, end: tokens[number.from - 1]!.end };
  return unit && { start: tokens[unit.from]!.start, end: tokens[unit.to - 1]!.end };
}
