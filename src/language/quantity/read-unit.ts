import type { Token } from '../tokens/token.js';
import { changes, currencies, durations } from './lexicon.js';
import type { NumberReading } from './number-reading.js';
import { isPlural } from './plural.js';
import { predicateUnit } from './predicate-unit.js';
import { phraseEnd } from './unit-phrase.js';

/** What stands behind a number: the phrase of the thing counted or measured, where it has one. */
export interface UnitReading {
  /** Tokens of the unit: `from` to `to` (exclusive); equal where the number has none here. */
  readonly from: number;
  readonly to: number;
  /** Token after all that belongs to the number: its unit, or "of whom". */
  readonly end: number;
  /** How the number is tied to it. */
  readonly tie: 'direct' | 'of' | 'hyphen' | 'next' | 'predicate' | 'none';
}

/**
 * The units behind each of a sentence's numbers. `ends[k]` is the token after number k and its trailing hedge. Read
 * from the right, since a number may share the unit of the next ("30 or 35 litres", "nine of the 27 districts").
 */
export function readUnits(
  tokens: readonly Token[],
  numbers: readonly NumberReading[],
  ends: readonly number[],
  to: number,
): UnitReading[] {
  const units: UnitReading[] = new Array(numbers.length);
  for (let k = numbers.length - 1; k >= 0; k--) {
    const unit = readUnit(tokens, numbers, units, ends, k, to);
    const said = unit.tie === 'none' ? predicateUnit(tokens, numbers[k]!, to) : undefined;
    units[k] = said ? { ...said, end: unit.end, tie: 'predicate' } : unit;
  }
  return units;
}

function readUnit(
  tokens: readonly Token[],
  numbers: readonly NumberReading[],
  units: readonly UnitReading[],
  ends: readonly number[],
  k: number,
  to: number,
): UnitReading {
  const number = numbers[k]!;
  let at = ends[k]!;
  const none: UnitReading = { from: at, to: at, end: at, tie: 'none' };
  if (at >= to) return none;
  const previous = tokens[number.to - 1]!.lower;
  if (previous === 'percentage') return { from: at, to: at + 1, end: at + 1, tie: 'direct' };
  // [192,407* people]: the mark of a note
  if (NOTE_MARKS.has(tokens[at]!.text) && tokens[at]!.start === number.end && at + 1 < to) at++;
  const next = k + 1 < numbers.length ? numbers[k + 1] : undefined;
  if (next && sharesUnit(tokens, number, next, at)) return { ...units[k + 1]!, end: at, tie: 'next' };
  // [20 (80%) households], [one (1) result]: a remark in brackets stands between
  const bracketed = at;
  if (tokens[at]!.text === '(') at = afterBrackets(tokens, at, to);
  // [(678) suspected cases], [over half (55%) of households]: the second of two ways to say it
  else if (tokens[at]!.text === ')' && isSecondSaying(tokens, numbers, k)) at++;
  if (at >= to) return none;
  if (tokens[at]!.lower === 'of') return readPart(tokens, at, to) ?? none;
  const glued = tokens[at]!.text === '-' && tokens[at]!.start === number.end ? at + 1 : at;
  if (number.form === 'fraction' && glued === at) return none;
  const one = number.low === 1 && number.high === 1 && !number.percent;
  const end = tokens[glued]?.lower === 'per' ? perEnd(tokens, glued, to) : phraseEnd(tokens, glued, to, one);
  if (end <= glued) return none;
  if (number.percent && glued === at && !isShared(tokens, at, end)) return none;
  if (bracketed !== at && !isPlural(tokens[end - 1]!) && !one) return none;
  return { from: glued, to: end, end, tie: glued === at ? 'direct' : 'hyphen' };
}

/** [30 or 35 litres], [two to three days], [10 of the 12 victims], [nine out of 36 districts], [4 in 10 workers] */
function sharesUnit(
  tokens: readonly Token[],
  number: NumberReading,
  next: NumberReading,
  at: number,
): boolean {
  const gap = next.from - at;
  if (gap < 1 || gap > 4) return false;
  const word = tokens[at]!.lower;
  if (gap === 1 && (word === 'and' || word === 'or' || word === 'to' || word === '/'))
    return !number.percent && (word !== 'and' || number.bare === next.bare || next.percent);
  if (word === 'out') return tokens[at + 1]!.lower === 'of' && tokens[next.from - 1]!.kind === 'word';
  return (word === 'of' || word === 'in') && !isYearLike(next) && onlyDeterminers(tokens, at + 1, next.from);
}

function isYearLike(number: NumberReading): boolean {
  return number.bare && number.low >= 1900 && number.low < 2100;
}

function onlyDeterminers(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!PARTITIVE.has(tokens[i]!.lower)) return false;
  return true;
}

function afterBrackets(tokens: readonly Token[], open: number, to: number): number {
  for (let at = open + 1; at < to && at < open + 9; at++) if (tokens[at]!.text === ')') return at + 1;
  return open;
}

function isSecondSaying(tokens: readonly Token[], numbers: readonly NumberReading[], k: number): boolean {
  const before = numbers[k - 1];
  if (!before) return false;
  for (let i = numbers[k]!.from - 1; i >= before.to; i--) if (tokens[i]!.text === '(') return i === before.to;
  return false;
}

/** [of the households], [of its own fighters]; [of whom], [of them] end the number without a unit. */
function readPart(tokens: readonly Token[], of: number, to: number): UnitReading | undefined {
  let at = of + 1;
  if (at >= to) return undefined;
  if (PRONOUNS.has(tokens[at]!.lower)) {
    // [eight of them Americans]
    const named =
      at + 1 < to && tokens[at + 1]!.text !== tokens[at + 1]!.lower ? phraseEnd(tokens, at + 1, to) : 0;
    if (named > at + 1 && isPlural(tokens[named - 1]!))
      return { from: at + 1, to: named, end: named, tie: 'of' };
    return { from: of, to: of, end: at + 1, tie: 'of' };
  }
  while (at < to && PARTITIVE.has(tokens[at]!.lower)) at++;
  if (at > of + 1 && (at >= to || tokens[at]!.kind !== 'word') && POINTING.has(tokens[at - 1]!.lower))
    return { from: of, to: of, end: at, tie: 'of' };
  const end = phraseEnd(tokens, at, to);
  if (end > at) return { from: at, to: end, end, tie: 'of' };
  return POINTING.has(tokens[at - 1]!.lower) ? { from: of, to: of, end: at, tie: 'of' } : undefined;
}

const NOTE_MARKS = new Set(['*', '†', '‡', '¹', '²', '³']);
const PRONOUNS = new Set(['whom', 'which', 'them', 'us', 'whose']);
const POINTING = new Set(['those', 'these', 'all', 'both']);
const PARTITIVE = new Set([
  'the',
  'all',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'own',
  'both',
  'total',
  'this',
  'a',
  'an',
  'about',
  'some',
  'every',
]);

/** Whether what stands right behind a percentage is what it is a share of: [30 percent poorest households]. */
function isShared(tokens: readonly Token[], from: number, end: number): boolean {
  const head = tokens[end - 1]!;
  for (let i = from; i < end; i++) if (changes.has(tokens[i]!.lower)) return false;
  return (
    isPlural(head) || durations.has(head.lower) || currencies.has(head.text) || head.lower.startsWith('point')
  );
}

/** [per 100,000 inhabitants], [per day] */
function perEnd(tokens: readonly Token[], per: number, to: number): number {
  let at = per + 1;
  if (at < to && tokens[at]!.kind === 'number') at++;
  return Math.max(phraseEnd(tokens, at, to), Math.min(at, to));
}
