import type { QuantityValue } from '../../language/mention.js';
import type { Interval } from '../../reconcile/series.js';

/** "65,406"; decimals only below 100 and where they matter. */
export function numberWords(value: number): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0;
  return value.toLocaleString('en-US', { maximumFractionDigits: digits });
}

/**
 * An estimate no finer than its interval allows: 22,731 in [20,100, 25,400] is said "23,000".
 * A width of nothing leaves the number as it is.
 */
export function estimateWords(best: number, interval: Interval): string {
  return numberWords(roundTo(best, grainOf(interval)));
}

/** "20,000–25,000", as coarse as its own width. */
export function intervalWords(interval: Interval): string {
  const grain = grainOf(interval);
  const low = numberWords(roundTo(interval[0], grain));
  const high = numberWords(roundTo(interval[1], grain));
  return low === high ? low : `${low}–${high}`;
}

/** What a claim says of its size, in words: "more than 55,000", "about 22,000", "300–400". */
export function valueWords(value: QuantityValue, unit: string): string {
  const sign = unit === 'percent' ? '%' : '';
  const say = (n: number | null) => (n === null ? '?' : `${numberWords(n)}${sign}`);
  const point = value.best ?? value.low ?? value.high;
  switch (value.bound) {
    case 'exact':
      return say(point);
    case 'approx':
      return `about ${say(value.best ?? value.high ?? value.low)}`;
    case 'at-least':
      return `at least ${say(value.low ?? point)}`;
    case 'more-than':
      return `more than ${say(value.low ?? point)}`;
    case 'at-most':
      return `at most ${say(value.high ?? point)}`;
    case 'less-than':
      return `fewer than ${say(value.high ?? point)}`;
    case 'range':
      return `${say(value.low)}–${say(value.high)}`;
    case 'vague':
      return value.low !== null && value.high !== null
        ? `between ${say(value.low)} and ${say(value.high)}`
        : say(point);
  }
}

/** A power of ten, about a twentieth of the interval's width. */
export function grainOf([low, high]: Interval): number {
  const width = high - low;
  return width > 0 && Number.isFinite(width) ? 10 ** Math.max(0, Math.floor(Math.log10(width / 5))) : 0;
}

/** To whole grains, so that few of many thousands stay few, not none: 332 by tens of thousands is 300; to a tenth where the grain is one or none. */
export function roundTo(value: number, grain: number): number {
  if (grain <= 1 || value === 0) return Math.round(value * 10) / 10;
  const digit = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const step = Math.max(1, grain / FINER, Math.min(grain, digit));
  return Math.round(value / step) * step;
}

/** How much finer than its grain a number may be said. */
const FINER = 100;
