import type { QuantityValue } from '../../language/mention.js';

/** The smallest and the largest number a figure names, as a reader with a pencil takes them: 1,500 of "fewer than 1,500". */
export function toldEnds({ low, best, high }: QuantityValue): [low: number, high: number] {
  const named = [low, best, high].filter((end): end is number => end !== null);
  return [Math.min(...named), Math.max(...named)];
}

/** "at least " before a difference of two figures one of which is only bounded, "about " where one is told roughly. */
export function differenceHedge(a: QuantityValue, b: QuantityValue): string {
  const bounds = [a.bound, b.bound];
  if (bounds.some((bound) => bound !== 'exact' && bound !== 'approx')) return 'at least ';
  return bounds.includes('approx') ? 'about ' : '';
}
