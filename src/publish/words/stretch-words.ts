import { countWords } from './count-words.js';

/** "48 days", "14 months", "6 years": the coarsest unit that still tells. */
export function stretchWords(days: number): string {
  if (days < 60) return countWords(days, 'day');
  if (days < 730) return countWords(Math.round(days / 30.4), 'month');
  return countWords(Math.round(days / 365.25), 'year');
}
