import type { Token } from '../tokens/token.js';
import { amounts, sums, weighing, weights } from './lexicon.js';
import type { NumberReading } from './number-reading.js';
import type { UnitReading } from './read-unit.js';

/** Whether pounds are no money: [weighs 150 pounds], [500 pounds (225 kilograms)], [500 pounds of rice], but not [of aid]. */
export function isWeight(
  tokens: readonly Token[],
  number: NumberReading,
  unit: UnitReading,
  first: number,
): boolean {
  if (!isOfWeights(tokens, unit)) return false;
  if (isWeighed(tokens, number, unit, first)) return true;
  const at = unit.from + 1;
  const next = tokens[at]?.lower;
  if (next === '(') return amounts.has(tokens[at + 2]?.lower ?? '');
  return next === 'of' && !sums.has(tokens[at + 1]?.lower ?? '');
}

/** [weighs 150 to 175 pounds] */
export function isWeighed(
  tokens: readonly Token[],
  { from }: NumberReading,
  unit: UnitReading,
  first: number,
): boolean {
  if (!isOfWeights(tokens, unit)) return false;
  for (let i = from - 1; i >= Math.max(first, from - HEDGES); i--)
    if (weighing.has(tokens[i]!.lower)) return true;
  return false;
}

/** Words that may stand between [weighs more than] and the number. */
const HEDGES = 4;

function isOfWeights(tokens: readonly Token[], { from, to }: UnitReading): boolean {
  return to > from && weights.has(tokens[from]!.lower);
}
