import { firstEndingAfter, overlaps, type Span } from '../../../accounts/span.js';
import type { QuantityMention } from '../../mention.js';
import type { Token } from '../../tokens/token.js';

/**
 * A sentence's quantities with the units found in it: each keeps its own where that is among them, in their bounds; a
 * unit nobody claims goes to the nearest quantity without one.
 */
export function giveUnits(
  tokens: readonly Token[],
  quantities: readonly QuantityMention[],
  units: readonly Span[],
): QuantityMention[] {
  const given: (Span | undefined)[] = quantities.map(({ unit, number }) =>
    unit ? units.find((span) => overlaps(span, unit) && !overlaps(span, number)) : undefined,
  );
  for (const unit of units) {
    if (given.includes(unit)) continue;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    quantities.forEach(({ number }, k) => {
      if (given[k] || overlaps(unit, number)) return;
      const far = Math.abs(firstEndingAfter(tokens, number.start) - firstEndingAfter(tokens, unit.start));
      if (far < least) {
        least = far;
        best = k;
      }
    });
    if (best >= 0) given[best] = unit;
  }
  return quantities.map((quantity, k) => withUnit(quantity, given[k]));
}

function withUnit(quantity: QuantityMention, unit: Span | undefined): QuantityMention {
  const { unit: old, ...rest } = quantity;
  if (old && unit && old.start === unit.start && old.end === unit.end) return quantity;
  const reached = Math.max(quantity.number.end, quantity.modifier?.end ?? 0);
  // A unit right behind its number belongs to the span, one elsewhere in the sentence does not.
  const next =
    unit !== undefined && unit.start >= reached && (overlaps(unit, quantity) || unit.start - reached <= 1);
  const end = next ? unit.end : old && quantity.end <= old.end ? reached : quantity.end;
  return { ...rest, end, ...(unit && { unit }) };
}
