import type { Token } from '../tokens/token.js';
import { isDash, joined, startsNoRange } from './joints.js';
import { cardinals, labels, percents, scales, shortScales, stops } from './lexicon.js';
import type { NumberReading } from './number-reading.js';
import { readDigits } from './read-digits.js';
import { readNumberWords } from './read-number-words.js';

/** The number that starts at token `i`, or undefined. Reads no further than token `to`. */
export function readNumber(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const first = readOne(tokens, i, to);
  if (!first) return undefined;
  return joinRange(tokens, first, to) ?? first;
}

function readOne(tokens: readonly Token[], i: number, to: number): NumberReading | undefined {
  const { kind, text } = tokens[i]!;
  const digits = kind === 'number' || isDigitCode(text.charCodeAt(text.length - 1));
  const number = digits ? readDigits(tokens, i, to) : readNumberWords(tokens, i, to);
  return number && addPercent(tokens, number, to);
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

function addPercent(tokens: readonly Token[], number: NumberReading, to: number): NumberReading {
  let next = number.to;
  if (next >= to || number.form === 'fraction') return number;
  let word = tokens[next]!;
  if (word.lower === 'per' && next + 1 < to) {
    next++;
    word = tokens[next]!;
    if (!word.lower.startsWith('cent')) return number;
  } else if (word.lower === 'percentage' && next + 1 < to) {
    return /^points?$/.test(tokens[next + 1]!.lower) ? percentOf(number, next + 1, word.end) : number;
  } else if (!percents.has(word.lower)) {
    if (!word.lower.startsWith('percent')) return number;
  }
  // [per cent24]: the mark of a footnote
  const end = word.start + percentLength(word);
  if (!PERCENT.test(word.text.slice(0, end - word.start))) return number;
  next++;
  // [12%%], a slip of many reports
  while (next < to && tokens[next]!.text === '%') next++;
  return percentOf(number, next, Math.max(end, word.text === '%' ? tokens[next - 1]!.end : end));
}

/** How much of a word is the percent word: all of [percent], the letters of [cent24], the head of [percentfor]. */
function percentLength({ text, lower }: Token): number {
  if (lower.startsWith('percent') && stops.has(lower.slice(7))) return 7;
  return text.replace(/\d+$/, '').length;
}

const PERCENT = /^(%|٪|pct|cent|per-?cents?|percents?)$/i;

function percentOf(number: NumberReading, to: number, end: number): NumberReading {
  return { ...number, to, end, percent: true, bare: false };
}

/** "300-400", "25 to 50 per cent", "between 30 or 35": two ends of one size, the smaller first. */
function joinRange(tokens: readonly Token[], first: NumberReading, to: number): NumberReading | undefined {
  const join = first.to;
  if (join + 1 >= to || first.form === 'vague' || startsNoRange(tokens, first.from)) return undefined;
  const mark = tokens[join]!.lower;
  const before = tokens[first.from - 1]?.lower;
  const between = before === 'between';
  const joins =
    isDash(mark) ||
    (mark === 'to' && !isChange(tokens, first.from)) ||
    (between && (mark === 'and' || mark === 'or'));
  if (!joins) return undefined;
  const token = tokens[join + 1]!;
  if (token.kind !== 'number' && !cardinals.has(token.lower)) return undefined;
  const second = readOne(tokens, join + 1, to);
  if (!second || second.form !== first.form || (first.percent && !second.percent)) return undefined;
  if (mark === '-' && joined(tokens, join) && isPhone(first, second)) return undefined;
  // [from 2,400 in Round 24 to 373,709]: a label's number begins no range of sizes
  if (mark === 'to' && before && labels.has(before) && second.high > 100 * first.low) return undefined;
  if (mark === 'to' && isYearIn(tokens, first) && !YEAR.test(tokens[second.from]!.text)) return undefined;
  const low = first.low * rangeScale(first, second, tokens);
  if (!(low < second.high)) return undefined;
  return {
    ...second,
    from: first.from,
    start: first.start,
    low,
    bare: first.bare && second.bare,
    ends: [first, second],
  };
}

/** [rose from 54,000 to 71,000], where two sizes are told; [from 20 to 30 people came] tells one */
function isChange(tokens: readonly Token[], i: number): boolean {
  if (tokens[i - 1]?.lower !== 'from') return false;
  const before = tokens[i - 2];
  return (
    before !== undefined &&
    before.text !== '.' &&
    !/^(rang(e|es|ed|ing)|var(y|ies|ied|ying)|anywhere)$/.test(before.lower)
  );
}

/** [from 9,000 in 2020 to 15,000]: the year ends one size, the other begins. */
function isYearIn(tokens: readonly Token[], { from }: NumberReading): boolean {
  return tokens[from - 1]?.lower === 'in' && YEAR.test(tokens[from]!.text);
}

const YEAR = /^(?:19|20)\d\d$/;

/** [011-4567], which no sizes are */
function isPhone(first: NumberReading, second: NumberReading): boolean {
  return first.bare && second.bare && second.high > 1000 && second.high > first.low * 100;
}

/** [6-8 million]: the scale said once belongs to both ends. */
function rangeScale(first: NumberReading, second: NumberReading, tokens: readonly Token[]): number {
  if (!first.bare || second.bare || second.percent) return 1;
  const last = tokens[second.to - 1]!;
  const scale = scales.get(last.lower) ?? shortScales.get(last.text) ?? 1;
  return first.high < second.high ? scale : 1;
}
