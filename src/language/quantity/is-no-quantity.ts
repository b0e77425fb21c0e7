import type { Token } from '../tokens/token.js';
import { labels, months } from './lexicon.js';
import type { NumberReading } from './read-number.js';
import { isPlural } from './read-unit.js';

/**
 * Whether digits that look like a number are a date, a year, an ordinal, a time of day, a footnote mark, a list
 * number, or part of a name ("Phase 3"). `first` and `to` bound the sentence.
 */
export function isNoQuantity(
  text: string,
  tokens: readonly Token[],
  number: NumberReading,
  first: number,
  to: number,
): boolean {
  if (number.percent) return false;
  const { from, to: end } = number;
  const token = tokens[from]!;
  const before = from > first ? tokens[from - 1] : undefined;
  const after = end < to ? tokens[end] : undefined;
  if (number.form !== 'digits') return isOneOf(number, before, after);
  if (!number.bare) return false;
  return (
    isOrdinal(tokens[end - 1]!, after) ||
    isClock(tokens, number, before, after) ||
    isGlued(tokens, from, first, before, after) ||
    isDate(tokens, number, first, to) ||
    isYear(tokens, number, before, after) ||
    isLabelled(tokens, number, before, after, first) ||
    isListNumber(text, tokens, number, first, to) ||
    (before?.text === '[' && after?.text === ']' && token.text.length <= 3)
  );
}

/** [no one], [one of the], [one another], [one day] */
function isOneOf(number: NumberReading, before: Token | undefined, after: Token | undefined): boolean {
  if (number.low !== 1 || number.high !== 1 || number.form !== 'words') return false;
  if (after?.kind !== 'word') return after?.text !== '(';
  if (ONE_NEXT.has(after.lower)) return true;
  return before !== undefined && ONE_BEFORE.has(before.lower);
}

const ONE_NEXT = new Set([
  'of',
  'another',
  'is',
  'was',
  'who',
  'that',
  'which',
  'can',
  'could',
  'day',
  'has',
  'had',
  'would',
  'should',
  'may',
  'might',
  'must',
  'will',
  'to',
  'by',
  "'s",
]);
const ONE_BEFORE = new Set([
  'no',
  'any',
  'every',
  'each',
  'the',
  'this',
  'that',
  'which',
  'another',
  'least',
]);

function isOrdinal(last: Token, after: Token | undefined): boolean {
  return after !== undefined && after.start === last.end && /^(st|nd|rd|th|s)$/.test(after.lower);
}

function isClock(
  tokens: readonly Token[],
  number: NumberReading,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const { from, to } = number;
  const last = tokens[to - 1]!;
  if (
    after?.text === ':' &&
    after.start === last.end &&
    tokens[to + 1]?.kind === 'number' &&
    tokens[to + 1]!.start === after.end
  )
    return true;
  if (
    before?.text === ':' &&
    before.end === tokens[from]!.start &&
    tokens[from - 2]?.kind === 'number' &&
    tokens[from - 2]!.end === before.start
  )
    return true;
  return after !== undefined && /^(am|pm|a\.m\.|p\.m\.|gmt|utc|o'clock)$/.test(after.lower);
}

/** [forces.172 On], [23/11/2019], [COVID- 19]: glued to what stands before. */
function isGlued(
  tokens: readonly Token[],
  from: number,
  first: number,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const token = tokens[from]!;
  if (!before) return after?.text === '/' && after.start === token.end && /^\d+$/.test(token.text);
  const second = from - 2 >= first ? tokens[from - 2] : undefined;
  const slash = before.text === '/' && second?.kind === 'number';
  if (slash && before.end === token.start) return true;
  if (after?.text === '/' && after.start === token.end && tokens[from + 2]?.kind === 'number') return true;
  if (/^[.”"’]$/.test(before.text) && before.end === token.start && second?.end === before.start) return true;
  return before.text === '-' && second?.kind === 'word' && second.end === before.start;
}

function isDate(tokens: readonly Token[], number: NumberReading, first: number, to: number): boolean {
  if (number.high > 31 || tokens[number.from]!.text.length > 2) return false;
  if (isMonth(tokens[number.from - 1], number.from - 1 >= first)) return true;
  // [26, 27 and 28 July], [24 - 31 December]
  for (let at = number.to; at < to && at < number.to + 7; at++) {
    const token = tokens[at]!;
    if (isMonth(token, true)) return true;
    if (token.kind === 'number' ? token.text.length > 2 : !/^([,–&-]|and|to|of)$/.test(token.lower))
      return false;
  }
  return false;
}

function isMonth(token: Token | undefined, within: boolean): boolean {
  return within && token !== undefined && months.has(token.lower) && token.text !== token.lower;
}

function isYear(
  tokens: readonly Token[],
  number: NumberReading,
  before: Token | undefined,
  after: Token | undefined,
): boolean {
  const { text } = tokens[number.from]!;
  if (!/^(19|20)\d\d(\.\d{1,3})?$/.test(text)) return false;
  if (number.range) return true;
  if (
    before &&
    /^(in|of|since|by|until|during|from|early|late|mid|mid-|to|between|year|for|,|\(|\/)$/.test(before.lower)
  )
    return true;
  return !(after && isPlural(after) && after.text === after.lower);
}

function isLabelled(
  tokens: readonly Token[],
  number: NumberReading,
  before: Token | undefined,
  after: Token | undefined,
  first: number,
): boolean {
  if (!/^\d{1,4}$/.test(tokens[number.from]!.text)) return false;
  let label = before;
  if (label && /^[.:#]$/.test(label.text) && number.from - 2 >= first) label = tokens[number.from - 2];
  // [Regions 1, 2 and 7]
  for (let at = number.from - 1, steps = 0; at > first && steps < 4; at -= 2, steps++) {
    if (!/^(,|and|or|to|&|-|–)$/.test(tokens[at]!.lower) || tokens[at - 1]!.kind !== 'number') break;
    if (at - 2 >= first) label = tokens[at - 2];
  }
  if (!label || !labels.has(label.lower)) return before?.text === '#';
  return label.text !== label.lower || !(after && isPlural(after));
}

/** [2. Drugs], [3) Shelter], [7.2 A total of] at the head of a sentence. */
function isListNumber(
  text: string,
  tokens: readonly Token[],
  number: NumberReading,
  first: number,
  to: number,
): boolean {
  if (number.from !== first || number.to !== first + 1 || number.to >= to) return false;
  const mark = tokens[number.to]!;
  if (/^[.)]$/.test(mark.text) && mark.start === tokens[first]!.end)
    return text[mark.end] === ' ' || mark.text === ')';
  return /^\d{1,2}\.\d{1,2}$/.test(tokens[first]!.text) && mark.kind === 'word' && mark.text !== mark.lower;
}
