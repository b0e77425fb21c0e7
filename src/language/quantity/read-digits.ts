import type { Token } from '../tokens/token.js';
import { digitsValue } from './digits.js';
import { joined, startsNoRange } from './joints.js';
import { currencies, scales, shortScales } from './lexicon.js';
import type { NumberReading } from './number-reading.js';

/** A number in digits from token `i`, its scale words included: "500 000", "2, 669", "2.8 million", [SYP]"3,400". */
export function readDigits(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const part = slashedPart(tokens, i, to);
  if (part) return part;
  const numeral = tokens[i]!.kind === 'number' ? joinGroups(tokens, i, to) : splitPrefix(tokens, i, to);
  // Longer strings of digits are account numbers and the like
  if (!numeral || !(numeral.value < LARGEST)) return undefined;
  let { value, next } = numeral;
  const bare = next;
  for (; next < to; next++) {
    const scale = scaleAt(tokens, next);
    if (scale === undefined || value * scale > LARGEST) break;
    // [4.1 million] is 4,100,000, not the binary 4099999.9999999995.
    value = Number((value * scale).toPrecision(12));
  }
  return {
    from: i,
    to: next,
    start: numeral.start,
    end: tokens[next - 1]!.end,
    low: value,
    high: value,
    form: 'digits',
    percent: false,
    bare: next === bare,
  };
}

/** [2/3 of the wells] */
function slashedPart(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  if (i + 3 >= to || tokens[i + 1]!.text !== '/' || tokens[i + 3]!.lower !== 'of') return undefined;
  const top = Number(tokens[i]!.text);
  const bottom = Number(tokens[i + 2]!.text);
  if (!(top > 0 && top < bottom && bottom <= 10) || !joined(tokens, i + 1)) return undefined;
  const share = Math.round((top / bottom) * 1000) / 10;
  return {
    from: i,
    to: i + 3,
    start: tokens[i]!.start,
    end: tokens[i + 2]!.end,
    low: share,
    high: share,
    form: 'fraction',
    percent: false,
    bare: false,
  };
}

const LARGEST = 1e15;

interface Numeral {
  readonly start: number;
  readonly value: number;
  /** The token after it. */
  readonly next: number;
}

/** A numeral whose groups may stand apart: [500 000], [2, 669], [36. 8 per cent]. */
function joinGroups(tokens: readonly Token[], i: number, to: number): Numeral {
  const { start, text } = tokens[i]!;
  const next = i + 1;
  if (SHORT.test(text) && !startsNoRange(tokens, i)) {
    const end = groupsEnd(tokens, i, to);
    if (end > i + 1) {
      let digits = text;
      for (let at = i + 1; at < end; at++) digits += tokens[at]!.text;
      return { start, value: Number(digits), next: end };
    }
    const tail = brokenTail(tokens, i, to);
    if (tail !== undefined) return { start, value: Number(text + tail), next: i + 3 };
  }
  return { start, value: digitsValue(text), next };
}

/** Token after the groups of three behind token `i`; more than four are a row of a table. */
function groupsEnd(tokens: readonly Token[], i: number, to: number): number {
  let next = i + 1;
  while (next < to && next <= i + 5 && isGroup(tokens[next]!) && gap(tokens, next) === 1) next++;
  return next > i + 5 ? i + 1 : next;
}

const SHORT = /^\d{1,3}$/;

function isGroup(token: Token): boolean {
  return token.kind === 'number' && /^\d{3}$/.test(token.text);
}

function gap(tokens: readonly Token[], i: number): number {
  return tokens[i]!.start - tokens[i - 1]!.end;
}

/** What follows a mark and a space that broke a numeral in two: "669" of [2, 669], ".8" of [36. 8 per cent]. */
function brokenTail(tokens: readonly Token[], i: number, to: number): string | undefined {
  if (i + 2 >= to || gap(tokens, i + 1) !== 0 || gap(tokens, i + 2) !== 1) return undefined;
  const mark = tokens[i + 1]!.text;
  const tail = tokens[i + 2]!;
  const after = tokens[i + 3]?.lower;
  if (mark === '.') {
    const percent = after === 'per' || after === 'percent' || after === '%';
    return percent && tail.kind === 'number' && tail.text.length <= 2 ? `.${tail.text}` : undefined;
  }
  // A list of numbers is none: [12, 350 and 400], [5, 12, 350]
  const listed = after === ',' || after === 'and' || after === 'or' || tokens[i - 1]?.text === ',';
  return mark === ',' && isGroup(tail) && !listed ? tail.text : undefined;
}

/** A numeral glued to a currency's letters: [SYP3,400] is the token "SYP3", a comma and "400". */
function splitPrefix(tokens: readonly Token[], i: number, to: number): Numeral | undefined {
  const match = /^(\p{L}{1,4})(\d+)$/u.exec(tokens[i]!.text);
  if (!match) return undefined;
  const [, letters, first] = match as unknown as [string, string, string];
  let digits = first;
  let next = i + 1;
  while (next + 1 < to && tokens[next]!.text === ',' && tokens[next + 1]!.kind === 'number') {
    if (gap(tokens, next) !== 0 || gap(tokens, next + 1) !== 0) break;
    digits += `,${tokens[next + 1]!.text}`;
    next += 2;
  }
  // [C40,000] is money too, in a currency we don't know; [A4] and [R4] are names
  const known = currencies.has(letters);
  const grouped =
    letters.length <= 3 && letters === letters.toUpperCase() && /^\d{1,3}(,\d{3})+$/.test(digits);
  if (!known && !grouped) return undefined;
  return { start: tokens[i]!.start + letters.length, value: digitsValue(digits), next };
}

function scaleAt(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'word') return undefined;
  // [2.8 million4]: a footnote's mark
  const scale = scales.get(token.lower) ?? scales.get(token.lower.replace(FOOTNOTE, ''));
  if (scale !== undefined) return scale;
  const short = shortScales.get(token.text);
  if (short === undefined) return undefined;
  // [2.8 M] is millions, [5 m] metres; [5k], [40m] only where glued
  return gap(tokens, i) === 0 || token.text === 'M' || token.text.length > 1 ? short : undefined;
}

const FOOTNOTE = /(?<=^[a-z]{5,})\d{1,2}$/;
