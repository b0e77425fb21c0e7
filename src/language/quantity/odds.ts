import type { Token } from '../tokens/token.js';
import type { NumberReading } from './number-reading.js';

/**
 * "Seven in ten", "one out of every four", "9 in 10": number k as a percentage of the next, where that is a round
 * whole people reckon by. "263 out of 460" is a count and its whole, and no odds.
 */
export function oddsOf(
  tokens: readonly Token[],
  numbers: readonly NumberReading[],
  k: number,
  end: number,
): { readonly share: number } | undefined {
  const part = numbers[k]!;
  const whole = numbers[k + 1];
  if (!whole || part.percent || whole.percent || part.ends || whole.ends) return undefined;
  if (!WHOLES.has(whole.low) || part.low >= whole.low || part.low <= 0) return undefined;
  if (part.form === 'fraction' || whole.form === 'fraction' || end !== part.to) return undefined;
  const words = tokens
    .slice(end, whole.from)
    .map(({ lower }) => lower)
    .join(' ');
  return /^(in|in every|out of|out of every|of every)$/.test(words)
    ? { share: Math.round((part.low / whole.low) * 1000) / 10 }
    : undefined;
}

const WHOLES = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000]);
