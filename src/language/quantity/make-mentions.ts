import type { Span } from '../../accounts/span.js';
import type { QuantityMention } from '../mention.js';
import type { Sentence, Token } from '../tokens/token.js';
import { readCurrency } from './currency.js';
import type { NumberReading } from './number-reading.js';
import { oddsOf } from './odds.js';
import { quantityValue } from './quantity-value.js';
import { type HedgeReading, readHedgeAfter, readHedgesBefore } from './read-hedge.js';
import { readUnits, type UnitReading } from './read-unit.js';
import { sortQuantity } from './sort-quantity.js';

/** Mentions of a sentence's numbers, pushed to `into` in the order of the numbers. */
export function makeMentions(
  tokens: readonly Token[],
  numbers: readonly NumberReading[],
  sentence: Sentence,
  into: QuantityMention[],
): void {
  const { from: first, to } = sentence;
  const after = numbers.map((number) => readHedgeAfter(tokens, number.to, to));
  const ends = numbers.map((number, k) => after[k]?.to ?? number.to);
  const units = readUnits(tokens, numbers, ends, to);
  let free = first;
  for (let k = 0; k < numbers.length; k++) {
    const number = numbers[k]!;
    const money = readCurrency(tokens, number, units[k]!, first);
    const head = money?.from ?? number.from;
    const before = readHedgesBefore(tokens, head, Math.max(first, free));
    free = number.to;
    const odds = oddsOf(tokens, numbers, k, ends[k]!, units[k]!);
    const parts = { tokens, number, unit: units[k]!, money, before, after: after[k], first, head };
    const mention = makeMention(parts, odds?.share);
    if (isSaidAgain(tokens, numbers, k)) into.push(saidAgain(mention));
    else if (SPLIT.has(mention.sort)) for (const end of splitEnds(mention, number)) into.push(end);
    else into.push(mention);
    if (!odds) continue;
    // The ten of [seven in ten] is said, but counts nothing by itself.
    k++;
    const whole = numbers[k]!;
    const unit = unitSpan(tokens, units[k]!);
    const span = { start: whole.start, end: whole.end };
    const value = quantityValue(whole, []);
    into.push({ kind: 'quantity', ...span, value, number: span, ...(unit && { unit }), sort: 'rate' });
    free = whole.to;
  }
}

const SPLIT: ReadonlySet<string> = new Set(['duration', 'measure', 'rate']);

interface Parts {
  readonly tokens: readonly Token[];
  readonly number: NumberReading;
  readonly unit: UnitReading;
  readonly money: { from: number; to: number } | undefined;
  readonly before: HedgeReading | undefined;
  readonly after: HedgeReading | undefined;
  readonly first: number;
  readonly head: number;
}

function makeMention(parts: Parts, share?: number): QuantityMention {
  const { tokens, number, unit, money, before, after, first, head } = parts;
  const hedges = [...(before?.hedges ?? []), ...(after?.hedges ?? [])];
  const modifier = before ?? after;
  const paidBefore = money !== undefined && money.to > money.from;
  const counted = paidBefore ? spanOf(tokens, money.from, money.to, number) : unitSpan(tokens, unit);
  let end = Math.max(after?.to ?? 0, number.to);
  if (!paidBefore) {
    end = Math.max(end, unit.end, share === undefined ? 0 : unit.to);
  }
  const read = share === undefined ? number : { ...number, low: share, high: share };
  return {
    kind: 'quantity',
    start: Math.min(tokens[before?.from ?? head]!.start, number.start),
    end: end > number.to ? tokens[end - 1]!.end : number.end,
    value: quantityValue(read, hedges),
    number: { start: number.start, end: number.end },
    ...(modifier && { modifier: { start: tokens[modifier.from]!.start, end: tokens[modifier.to - 1]!.end } }),
    ...(counted && { unit: counted }),
    sort: share === undefined ? sortQuantity(tokens, number, unit, money !== undefined, first) : 'share',
  };
}

function spanOf(tokens: readonly Token[], from: number, to: number, number: NumberReading): Span {
  const { start, end } = tokens[to - 1]!;
  // The letters of [SYP3,400]
  return { start: tokens[from]!.start, end: start < number.start && number.start < end ? number.start : end };
}

function unitSpan(tokens: readonly Token[], unit: UnitReading): Span | undefined {
  return unit.to > unit.from ? { start: tokens[unit.from]!.start, end: tokens[unit.to - 1]!.end } : undefined;
}

/** A range of days or distances gives a mention for each end, as people mark them; one of people gives one. */
function splitEnds(mention: QuantityMention, { ends }: NumberReading): QuantityMention[] {
  if (!ends) return [mention];
  const [low, high] = ends;
  const { modifier: _, ...rest } = mention;
  return [
    { ...mention, number: { start: low.start, end: low.end } },
    { ...rest, start: high.start, number: { start: high.start, end: high.end } },
  ];
}

/** [seventy-two (72) cases], whose figures in brackets say the same number once more */
function isSaidAgain(tokens: readonly Token[], numbers: readonly NumberReading[], k: number): boolean {
  const number = numbers[k]!;
  const before = numbers[k - 1];
  if (!before || number.from - before.to !== 1 || tokens[before.to]!.text !== '(') return false;
  return before.low === number.low && before.percent === number.percent && before.form === 'words';
}

/** A number said again identifies the first; no second figure may be made of it. */
function saidAgain(mention: QuantityMention): QuantityMention {
  return { ...mention, ...mention.number, sort: 'identifier' };
}
