import type { Token } from '../tokens/token.js';
import type { NumberReading } from './number-reading.js';
import { isPlural } from './plural.js';
import { phraseEnd } from './unit-phrase.js';

/** The unit said of a number rather than with it: the older cases of [298 were older cases]. Undefined where none is. */
export function predicateUnit(
  tokens: readonly Token[],
  number: NumberReading,
  to: number,
): { readonly from: number; readonly to: number } | undefined {
  const be = number.to;
  if (number.percent || be + 1 >= to || !/^(are|were)$/.test(tokens[be]!.lower)) return undefined;
  const end = phraseEnd(tokens, be + 1, to);
  return end > be + 1 && isPlural(tokens[end - 1]!) ? { from: be + 1, to: end } : undefined;
}
