import type { Token } from '../tokens/token.js';
import { callings, cardinals, stops } from './lexicon.js';
import type { NumberPlace } from './number-place.js';
import { isPlural } from './plural.js';

/** Digits that are dialled: [0808 4114], [can call 1407], [two two eight, zero five], [double two nine]. */
export function isPhone(place: NumberPlace): boolean {
  return place.number.form === 'digits' ? isTrunk(place) || isCalled(place) : isSpelt(place);
}

/** [0808 4114]: a number that begins with a nought, and what is written behind it. */
function isTrunk({ tokens, number, first }: NumberPlace): boolean {
  for (let at = number.from; at >= first && number.from - at < LONGEST; at--) {
    const { kind, text } = tokens[at]!;
    if (kind !== 'number') return false;
    if (/^0\d{2,}$/.test(text)) return true;
    if (at === first || tokens[at]!.start - tokens[at - 1]!.end > 1) return false;
  }
  return false;
}

/** Groups of a telephone number. */
const LONGEST = 5;

/** [they can call 1407, day and night], but not [they called 300 families], [called on 194 member states]. */
function isCalled({ tokens, number, first, to, before }: NumberPlace): boolean {
  if (!/^\d{3,}$/.test(tokens[number.from]!.text) || number.to > number.from + 1 || number.ends) return false;
  const verb = before?.lower === 'on' && number.from - 2 >= first ? tokens[number.from - 2] : before;
  if (!verb || !callings.has(verb.lower)) return false;
  for (let at = number.to; at < to && at < number.to + COUNTED; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || stops.has(token.lower)) return true;
    if (isPlural(token) || token.lower === 'people') return false;
  }
  return true;
}

/** Tokens of what is counted. */
const COUNTED = 4;

/** [two two eight, zero five eight one]: digits read out one by one, two of them at least side by side. */
function isSpelt({ tokens, number, first, to }: NumberPlace): boolean {
  if (number.to > number.from + 1 || number.high > 9) return false;
  let from = number.from;
  let end = number.to;
  let beside = 0;
  for (let at = from - 1; at >= first && end - from < SPELT; at--) {
    if (isDigit(tokens[at]!)) {
      beside += tokens[at + 1]!.text === ',' ? 0 : 1;
      from = at;
    } else if (tokens[at]!.text !== ',') break;
  }
  for (let at = end; at < to && end - from < SPELT; at++) {
    if (isDigit(tokens[at]!)) {
      beside += tokens[at - 1]!.text === ',' ? 0 : 1;
      end = at + 1;
    } else if (tokens[at]!.text !== ',') break;
  }
  return beside >= 2;
}

function isDigit({ lower }: Token): boolean {
  const value = cardinals.get(lower);
  return (value !== undefined && value < 10) || lower === 'double';
}

/** Tokens of a number read out. */
const SPELT = 24;
