import { isDash, isMonth } from './joints.js';
import { counted } from './lexicon.js';
import type { NumberPlace } from './number-place.js';

/** Days of a month and years. */
export function isDated(place: NumberPlace): boolean {
  return isDay(place) || isYear(place);
}

/** [17 August], [August 17], [26, 27 and 28 July], [24 - 31 December] */
function isDay({ tokens, number, first, to, before }: NumberPlace): boolean {
  if (number.high > 31 || tokens[number.from]!.text.length > 2) return false;
  if (isMonth(before)) return true;
  // [May 3 and 4]
  if (
    before &&
    /^(,|and|to|–|-)$/.test(before.lower) &&
    number.from - 3 >= first &&
    isMonth(tokens[number.from - 3])
  )
    return tokens[number.from - 2]!.kind === 'number' && tokens[number.from - 2]!.text.length <= 2;
  for (let at = number.to; at < to && at < number.to + 7; at++) {
    const token = tokens[at]!;
    if (isMonth(token)) return true;
    const day =
      token.kind === 'number' ? token.text.length <= 2 : isDash(token.text) || BETWEEN.has(token.lower);
    if (!day) return false;
  }
  return false;
}

const BETWEEN = new Set([',', '&', 'and', 'to', 'of', 'or']);

function isYear({ tokens, number, before, after }: NumberPlace): boolean {
  // [in 201911]: a year and a footnote's mark
  if (/^20[0-2]\d{2,3}$/.test(tokens[number.from]!.text)) return isPrepositional(before?.lower);
  if (!/^(19\d\d|20[0-4]\d)(\.\d{1,3})?$/.test(tokens[number.from]!.text)) return false;
  if (number.ends || number.to > number.from + 1) return number.ends !== undefined;
  if (before && /^(over|about|approximately|nearly|almost|some|total|than|least|around)$/.test(before.lower))
    return false;
  return !(
    after !== undefined &&
    after.text === after.lower &&
    counted.has(after.lower) &&
    !isPrepositional(before?.lower)
  );
}

function isPrepositional(word: string | undefined): boolean {
  return word !== undefined && /^(in|of|since|by|until|during|from|early|late|mid|the|for)$/.test(word);
}
