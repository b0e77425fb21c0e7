import type { Token } from '../tokens/token.js';
import { digitsValue } from './digits.js';
import { cardinals, percents, scales, shortScales } from './lexicon.js';
import { readNumberWords } from './read-number-words.js';

/** A number as written: tokens `from` to `to` (exclusive), and what its words alone say of its size. */
export interface NumberReading {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly form: 'digits' | 'words' | 'vague' | 'fraction';
  /** A percent sign or word is part of it. */
  readonly percent: boolean;
  /** Two ends were said ("300 to 400"). */
  readonly range: boolean;
  /** Digits alone, no scale word, no percent sign: it may still be a year, a page, a footnote. */
  readonly bare: boolean;
}

/** The number that starts at token `i`, or undefined. Reads no further than token `to`. */
export function readNumber(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const first = readOne(tokens, i, to);
  if (!first) return undefined;
  return joinRange(tokens, first, to) ?? first;
}

function readOne(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const number = tokens[i]!.kind === 'number' ? readDigits(tokens, i, to) : readNumberWords(tokens, i, to);
  return number && addPercent(tokens, number, to);
}

function readDigits(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  let [value, next] = joinGroups(tokens, i, to);
  if (Number.isNaN(value)) return undefined;
  let scaled = false;
  for (; next < to; next++) {
    const scale = scaleAt(tokens, next);
    if (scale === undefined) break;
    value *= scale;
    scaled = true;
  }
  return {
    from: i,
    to: next,
    low: value,
    high: value,
    form: 'digits',
    percent: false,
    range: false,
    bare: !scaled,
  };
}

/** Value of a numeral whose groups stand apart ([500 000], [2, 669]), and the token after it. */
function joinGroups(tokens: readonly Token[], i: number, to: number): [number, number] {
  const head = tokens[i]!;
  let digits = head.text;
  let next = i + 1;
  if (/^\d{1,3}$/.test(digits)) {
    while (next < to && isGroup(tokens[next]!) && tokens[next]!.start - tokens[next - 1]!.end === 1) {
      digits += tokens[next]!.text;
      next++;
    }
    if (next === i + 1 && next + 1 < to && tokens[next]!.text === ',' && tokens[next]!.start === head.end) {
      const tail = tokens[next + 1]!;
      const after = tokens[next + 2];
      const listed = after && (after.text === ',' || after.lower === 'and' || after.lower === 'or');
      const before = tokens[i - 1]?.text;
      if (isGroup(tail) && tail.start - tokens[next]!.end === 1 && !listed && before !== ',')
        return [Number(digits + tail.text), next + 2];
    }
    if (next > i + 1) return [Number(digits), next];
  }
  return [digitsValue(digits), next];
}

function isGroup(token: Token): boolean {
  return token.kind === 'number' && /^\d{3}$/.test(token.text);
}

function scaleAt(tokens: readonly Token[], i: number): number | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'word') return undefined;
  const scale = scales.get(token.lower);
  if (scale !== undefined) return scale;
  const short = shortScales.get(token.text);
  if (short === undefined) return undefined;
  const glued = token.start === tokens[i - 1]!.end;
  // [2.8 M] is millions, [5 m] metres; [5k], [40m] only where glued
  return glued || token.text === 'M' || token.text.length > 1 ? short : undefined;
}

function addPercent(tokens: readonly Token[], number: NumberReading, to: number): NumberReading {
  const next = number.to;
  if (next >= to) return number;
  const { lower } = tokens[next]!;
  let end = 0;
  if (percents.has(lower)) end = next + 1;
  else if (lower === 'per' && next + 1 < to && tokens[next + 1]!.lower === 'cent') end = next + 2;
  // [12%%], a slip of many reports
  while (end > 0 && end < to && tokens[end]!.text === '%') end++;
  return end > 0 ? { ...number, to: end, percent: true, bare: false } : number;
}

/** "300-400", "25 to 50 per cent", "between 30 or 35": two ends of one size, the smaller first. */
function joinRange(tokens: readonly Token[], first: NumberReading, to: number): NumberReading | undefined {
  const join = first.to;
  if (join + 1 >= to || first.form === 'vague') return undefined;
  const mark = tokens[join]!.lower;
  const between = tokens[first.from - 1]?.lower === 'between';
  const from = tokens[first.from - 1]?.lower === 'from';
  const joins = isDash(mark) || (mark === 'to' && !from) || (between && (mark === 'and' || mark === 'or'));
  if (!joins) return undefined;
  const token = tokens[join + 1]!;
  if (token.kind !== 'number' && !cardinals.has(token.lower)) return undefined;
  const second = readOne(tokens, join + 1, to);
  if (!second || second.form === 'vague' || (first.percent && !second.percent)) return undefined;
  const scale = rangeScale(first, second, tokens);
  const low = first.low * scale;
  if (!(low < second.high)) return undefined;
  return {
    ...second,
    from: first.from,
    low,
    range: true,
    bare: first.bare && second.bare,
  };
}

/** [6-8 million]: the scale said once belongs to both ends. */
function rangeScale(first: NumberReading, second: NumberReading, tokens: readonly Token[]): number {
  if (!first.bare || second.bare || second.percent) return 1;
  const scale = scales.get(tokens[second.to - 1]!.lower) ?? shortScales.get(tokens[second.to - 1]!.text) ?? 1;
  return first.high < second.high / scale ? scale : 1;
}

function isDash(mark: string): boolean {
  return mark === '-' || mark === '–' || mark === '—' || mark === '‐' || mark === '‑';
}
