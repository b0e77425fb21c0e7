import type { QuantityMention } from '../mention.js';
import type { Token } from '../tokens/token.js';
import { durations, measures, sourceNouns } from './lexicon.js';
import type { NumberReading } from './read-number.js';
import type { UnitReading } from './read-unit.js';

export type QuantitySort = QuantityMention['sort'];

/** What sort of number it is, by its unit and the words around. */
export function sortQuantity(
  tokens: readonly Token[],
  number: NumberReading,
  unit: UnitReading | undefined,
  money: boolean,
  first: number,
): QuantitySort {
  if (money) return 'money';
  if (number.percent || number.form === 'fraction') return 'share';
  if (isAge(tokens, number, unit, first)) return 'age';
  if (!unit) return 'count';
  const lead = tokens[unit.from]!.lower;
  const head = tokens[unit.head]!.lower;
  if (durations.has(lead) || (durations.has(head) && unit.from === number.to)) return 'duration';
  if (measures.has(lead)) return 'measure';
  if (lead === 'per' || lead === 'times') return 'rate';
  if (sourceNouns.has(head) && /sources?$/.test(head)) return 'sources';
  return 'count';
}

/** [aged 6 to 12], [6 years old], [18 years of age], [as young as 6] */
function isAge(
  tokens: readonly Token[],
  number: NumberReading,
  unit: UnitReading | undefined,
  first: number,
): boolean {
  const before = number.from > first ? tokens[number.from - 1]!.lower : '';
  if (before === 'aged' || before === 'age' || before === 'ages') return true;
  if (!unit || !/^years?$/.test(tokens[unit.from]!.lower)) return false;
  const next = tokens[unit.from + 1]?.lower;
  return next === 'old' || next === 'olds' || (next === 'of' && tokens[unit.from + 2]?.lower === 'age');
}
