import type { Token } from '../tokens/token.js';
import { isWeight } from './is-weight.js';
import { currencies } from './lexicon.js';
import type { NumberReading } from './number-reading.js';
import type { UnitReading } from './read-unit.js';

/**
 * The words that make a number money: `from` to `to` (exclusive) where they stand before it ([US$], [SYP], the letters
 * of [SYP3,400]), an empty stretch at the number where they are its unit ([20,000 dollars]).
 */
export function readCurrency(
  tokens: readonly Token[],
  number: NumberReading,
  unit: UnitReading,
  first: number,
): { from: number; to: number } | undefined {
  const { from, start } = number;
  if (start > tokens[from]!.start) return { from, to: from + 1 };
  const at = from - 1;
  if (at >= first && currencies.has(tokens[at]!.text) && !number.percent) {
    let head = at;
    // [US$], [USD/LBP 3,900]
    while (
      head > first &&
      tokens[head - 1]!.end === tokens[head]!.start &&
      /^(\/|[A-Z]{1,3})$/.test(tokens[head - 1]!.text)
    )
      head--;
    return { from: head, to: from };
  }
  if (isWeight(tokens, number, unit, first)) return undefined;
  for (let i = unit.from; i < unit.to; i++) if (currencies.has(tokens[i]!.text)) return { from, to: from };
  return undefined;
}
