import { inDateWords, inNumberWords } from './conflicts/words.js';
import type { Estimate, Series } from './series.js';

/** "population (children) at the camp": what a series is of, as a person would say it. */
export function nameOf({ measure, placeName, group, unit }: Series): string {
  const who = group === '' ? '' : ` (${group.replaceAll('+', ' and ').replaceAll('-', ' ')})`;
  return `${measure.replaceAll('-', ' ')}${who}${placeName ? ` at ${placeName}` : ''}${unit === 'person' ? '' : `, ${unit}`}`;
}

/** "8,104 (8,024 to 8,180) on 10 March 2021". */
export function valueWords({ date, best, interval }: Estimate): string {
  const [low, high] = interval['90'];
  return `${inNumberWords(best)} (${inNumberWords(low)} to ${inNumberWords(high)}) on ${inDateWords(date)}`;
}

/** Width of the 90 per cent interval, relative to the value. */
export function width({ best, interval }: Estimate): number {
  const [low, high] = interval['90'];
  return (high - low) / Math.max(best, 1e-9);
}
