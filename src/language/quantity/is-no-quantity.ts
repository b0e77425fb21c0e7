import type { Token } from '../tokens/token.js';
import { isDated } from './is-dated.js';
import { isGlued } from './is-glued.js';
import { isHour } from './is-hour.js';
import { isNamed } from './is-named.js';
import { isPhone } from './is-phone.js';
import { cardinals, labels, people } from './lexicon.js';
import type { NumberPlace } from './number-place.js';
import type { NumberReading } from './number-reading.js';

/**
 * Whether what reads like a number is a date, a year, an ordinal, a time of day, a footnote mark, a list number, a
 * part of a name ("Phase 3"), what is dialled, or a pronoun ("one of them").
 */
export function isNoQuantity(
  tokens: readonly Token[],
  number: NumberReading,
  first: number,
  to: number,
): boolean {
  if (number.percent) return false;
  const before = number.from > first ? tokens[number.from - 1] : undefined;
  const after = number.to < to ? tokens[number.to] : undefined;
  const place = { tokens, number, first, to, before, after };
  if (isHour(place)) return true;
  if (number.form !== 'digits')
    return isPronoun(place) || isTitle(place) || isOrderOf(place) || isPhone(place);
  return number.bare && (isGlued(place) || isDated(place) || isNamed(place) || isPhone(place));
}

/** [no one], [one of the], [one another], [one day], [one by one] */
function isPronoun({ tokens, number, to, before, after }: NumberPlace): boolean {
  if (number.low !== 1 || number.high !== 1 || number.form !== 'words') return false;
  // [that one in three is ill]
  const next = number.to + 1 < to ? tokens[number.to + 1] : undefined;
  if (after?.lower === 'in' && next && (next.kind === 'number' || cardinals.has(next.lower))) return false;
  if (before && ONE_BEFORE.has(before.lower)) return true;
  return after?.kind === 'word' && ONE_AFTER.has(after.lower);
}

/** [the Group of Seven] */
function isTitle({ tokens, number, first, before }: NumberPlace): boolean {
  const { text, lower } = tokens[number.from]!;
  const name = number.from - 2 > first ? tokens[number.from - 2]! : undefined;
  return text !== lower && before?.lower === 'of' && name !== undefined && name.text !== name.lower;
}

/** [Phase two], [Annex three], but not [Last week two], [In phase two families]. */
function isOrderOf({ number, before, after }: NumberPlace): boolean {
  if (number.form !== 'words' || number.high > LAST_OF_ORDER || !before || !labels.has(before.lower))
    return false;
  return before.text !== before.lower && (after === undefined || !people.has(after.lower));
}

const LAST_OF_ORDER = 12;

const ONE_AFTER = new Set([
  'of',
  'another',
  'is',
  'was',
  'who',
  'that',
  'which',
  'can',
  'could',
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
  'day',
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
  'by',
  'to',
  'biggest',
  'largest',
  'latest',
  'first',
  'last',
  'new',
  'good',
  'big',
]);
