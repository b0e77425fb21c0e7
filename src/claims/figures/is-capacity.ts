import { claimWords } from '../words/claim-words.js';
import type { Seed } from './draft.js';

/** How far before its number a word of capacity stands, in tokens. */
const REACH = 4;

/** Whether a figure says how many a place has room for: [built for 900], [a capacity of 900], [designed to hold 900]. */
export function isCapacity({ view, phrase: { from } }: Seed): boolean {
  for (let at = from - 1; at >= Math.max(view.from, from - REACH); at--) {
    if (view.part(at) === 'NUM' || view.part(at) === 'PUNCT') return false;
    const words = `${view.lower(at)} ${view.lower(at + 1)}`;
    if (claimWords.capacities.has(view.lower(at)) || claimWords.capacities.has(words)) return true;
  }
  return false;
}
