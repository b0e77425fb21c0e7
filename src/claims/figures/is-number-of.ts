import { claimWords } from '../words/claim-words.js';
import type { Draft } from './draft.js';

/**
 * Whether a number is the name of one of several: [pavilion 5 of the prison], [in ward 12], [gate 3 was shut]. Numbers of
 * many stand with a plural or with parted thousands.
 */
export function isNumberOf({ view, phrase: { from, numberFrom, numberTo, to }, quantity }: Draft): boolean {
  if (numberFrom !== from || !/^\d{1,4}$/.test(view.lower(from)) || quantity.sort !== 'count') return false;
  if (!claimWords.numberedNouns.has(view.lower(from - 1))) return false;
  // [in one tent 40 people slept]
  return to === numberTo || view.lower(numberTo) === 'of';
}
