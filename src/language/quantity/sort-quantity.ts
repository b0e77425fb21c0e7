import type { QuantityMention } from '../mention.js';
import type { Token } from '../tokens/token.js';
import { isWeighed } from './is-weight.js';
import { amounts, durations, measures, multiples, people, sourceNouns, speakers } from './lexicon.js';
import type { NumberReading } from './number-reading.js';
import type { UnitReading } from './read-unit.js';

type QuantitySort = QuantityMention['sort'];

/** What sort of number it is, by its unit and the words around. `first` bounds the sentence. */
export function sortQuantity(
  tokens: readonly Token[],
  number: NumberReading,
  unit: UnitReading,
  money: boolean,
  first: number,
): QuantitySort {
  if (money) return 'money';
  const head = unit.to > unit.from ? tokens[headOf(tokens, unit)]!.lower : '';
  if (number.percent) return head.startsWith('point') ? 'rate' : 'share';
  if (number.form === 'fraction') return durations.has(head) && unit.tie !== 'of' ? 'duration' : 'share';
  if (multiples.has(tokens[number.from]!.lower)) return 'rate';
  if (isAge(tokens, number, unit, first)) return 'age';
  if (isInterval(tokens, number) || isPer(tokens, number, unit)) return 'rate';
  if (head === '') return 'count';
  const lead = tokens[unit.from]!.lower;
  if (lead === 'per' || lead === 'times' || lead === 'fold') return 'rate';
  if (measures.has(lead) || isWeighed(tokens, number, unit, first)) return 'measure';
  if (amounts.has(lead)) return 'count';
  if (durations.has(lead)) return 'duration';
  if (unit.tie === 'hyphen') return 'identifier';
  // [admitted 900 last month]
  if (/^(?:last|this|next)$/.test(lead)) return 'count';
  if (durations.has(head) && unit.tie !== 'of') return 'duration';
  return sourceNouns.has(head) || isSpeaker(tokens, unit, head) ? 'sources' : 'count';
}

/** [two officials said], but not [two officials were killed] */
function isSpeaker(tokens: readonly Token[], unit: UnitReading, head: string): boolean {
  const next = tokens[unit.end]?.lower;
  return (
    speakers.has(head) &&
    next !== undefined &&
    /^(said|say|told|confirmed|reported|claimed|described)$/.test(next)
  );
}

/** [aged 6 to 12], [6 years old], [18 years of age], [children under 5], [infants 0-23 months], [as young as 6] */
function isAge(tokens: readonly Token[], number: NumberReading, unit: UnitReading, first: number): boolean {
  let before = number.from - 1;
  if (before >= first && AGE_BOUNDS.has(tokens[before]!.lower)) before--;
  const word = before >= first ? tokens[before]!.lower : '';
  if (word === 'aged' || word === 'age' || word === 'ages' || word === 'young') return true;
  if (word === 'of' && tokens[before - 1]?.lower === 'age') return true;
  const young = people.has(word) && number.high < 100;
  if (unit.to === unit.from) return young && before < number.from - 1;
  const lead = tokens[unit.from]!.lower;
  if (!/^(years?|months?)(-old)?$/.test(lead)) return false;
  if (lead.endsWith('old') || (young && before >= first)) return true;
  return /^(old|olds|age)$/.test(tokens[unit.to - 1]!.lower);
}

const AGE_BOUNDS = new Set(['under', 'over', 'below', 'above', 'between', 'as', 'of']);

/** The head of [calls per week] is the calls. */
function headOf(tokens: readonly Token[], unit: UnitReading): number {
  for (let i = unit.from + 1; i < unit.to; i++) if (tokens[i]!.lower === 'per') return i - 1;
  return unit.to - 1;
}

/** [2.1 cases per 10,000 people]: neither number counts anybody */
function isPer(tokens: readonly Token[], number: NumberReading, unit: UnitReading): boolean {
  if (tokens[number.from - 1]?.lower === 'per') return true;
  return tokens[unit.end]?.lower === 'per' && tokens[unit.end + 1]?.kind === 'number';
}

/** [20.4 - 27.3 95% C.I.] */
function isInterval(tokens: readonly Token[], number: NumberReading): boolean {
  if (!number.ends) return false;
  for (let i = number.to; i < number.to + 4 && i < tokens.length; i++)
    if (/^(ci|c\.i\.|cl)$/.test(tokens[i]!.lower)) return true;
  return false;
}
