import type { Span } from '../../../accounts/span.js';
import type { Reading } from '../../annotation.js';
import type { QuantityMention } from '../../mention.js';
import type { Sentence } from '../../tokens/token.js';
import { giveUnits } from './give-units.js';
import { ruleMarks } from './rule-marks.js';
import { trainedUnits } from './trained-units.js';
import { labelTokens, UNIT, type UnitChain } from './unit-chain.js';
import { UNIT_FEATURES, type UnitTable, unitFeatures } from './unit-features.js';
import { wordMarks } from './word-marks.js';

/**
 * Quantities with their units as analysts mark them, where a model is built in: it learns from the rules' own reading
 * where a unit begins and ends ("weeks of the campaign"), and which noun a bare percentage is of ("households (34%)").
 * Numbers, values and modifiers stay as the rules read them. Without a model the quantities come back as they are.
 */
export function withLearntUnits(
  reading: Reading,
  quantities: readonly QuantityMention[],
  chain: UnitChain | undefined = trainedUnits,
): readonly QuantityMention[] {
  if (!chain || quantities.length === 0) return quantities;
  const table = unitTable(reading, quantities);
  const result: QuantityMention[] = [];
  let next = 0;
  while (next < quantities.length) {
    const sentence = reading.sentenceAt(quantities[next]!.number.start);
    let end = next + 1;
    if (!sentence) {
      result.push(quantities[next++]!);
      continue;
    }
    while (end < quantities.length && quantities[end]!.number.start < sentence.end) end++;
    for (const quantity of giveUnits(
      reading.tokens,
      quantities.slice(next, end),
      findUnits(reading, table, sentence, chain),
    ))
      result.push(quantity);
    next = end;
  }
  return result.sort((a, b) => a.start - b.start || a.number.start - b.number.start);
}

export function unitTable({ tokens }: Reading, quantities: readonly QuantityMention[]): UnitTable {
  return { tokens, words: wordMarks(tokens), rules: ruleMarks(tokens, quantities) };
}

function findUnits(reading: Reading, table: UnitTable, sentence: Sentence, chain: UnitChain): Span[] {
  const { tokens } = reading;
  const features = unitFeatures(table, sentence, reading.parts(sentence), chain.hashBits);
  const labels = labelTokens(chain, features, UNIT_FEATURES);
  const units: Span[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] !== UNIT && labels[i] !== UNIT + 1) continue;
    const first = i;
    while (i + 1 < labels.length && labels[i + 1] === UNIT + 1) i++;
    units.push({ start: tokens[sentence.from + first]!.start, end: tokens[sentence.from + i]!.end });
  }
  return units;
}
