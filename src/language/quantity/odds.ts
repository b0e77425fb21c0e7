import type { Token } from '../tokens/token.js';
import { durations, measures } from './lexicon.js';
import type { NumberReading } from './number-reading.js';
import { isPlural } from './plural.js';
import type { UnitReading } from './read-unit.js';

/**
 * "Seven in ten", "one out of every four", "9 in 10", "eight houses in ten": number k as a percentage of the next, where
 * that is a round whole people reckon by. "263 out of 460" is a count and its whole, and no odds.
 */
export function oddsOf(
  tokens: readonly Token[],
  numbers: readonly NumberReading[],
  k: number,
  end: number,
  unit: UnitReading,
): { readonly share: number } | undefined {
  const part = numbers[k]!;
  const whole = numbers[k + 1];
  if (!whole || part.percent || whole.percent || part.ends || whole.ends) return undefined;
  if (!WHOLES.has(whole.low) || part.low >= whole.low || part.low <= 0) return undefined;
  if (!Number.isInteger(part.low) || part.form === 'fraction' || whole.form === 'fraction' || end !== part.to)
    return undefined;
  const named = unit.tie === 'direct' && isOwnNoun(tokens, unit, whole);
  const words = tokens
    .slice(named ? unit.to : end, whole.from)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(in|in every|out of|out of every|of every)$/.test(words)
    ? { share: Math.round((part.low / whole.low) * 1000) / 10 }
    : undefined;
}

/** The houses of [eight houses in ten fell], but not of [eight houses in ten villages], [in ten days]. */
function isOwnNoun(tokens: readonly Token[], unit: UnitReading, whole: NumberReading): boolean {
  if (unit.to - unit.from > LONGEST || unit.to >= whole.from) return false;
  const next = tokens[whole.to];
  if (next === undefined || next.kind !== 'word') return true;
  if (/^(?:or|and|to|of|per)$/.test(next.lower)) return false;
  return (
    !isPlural(next) && !durations.has(next.lower) && !measures.has(next.lower) && next.text === next.lower
  );
}

/** Words of what is counted. */
const LONGEST = 3;

const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000]);
