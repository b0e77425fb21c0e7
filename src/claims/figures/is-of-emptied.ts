import { claimWords } from '../words/claim-words.js';
import type { Seed } from './draft.js';

/** Tokens behind those who were there. */
const WITHIN = 8;

/** [The last wing, with 900 men, was empty by May]: how many had been there, nobody says when; they are there no more. */
export function isOfEmptied({ phrase, view }: Pick<Seed, 'phrase' | 'view'>): boolean {
  if (view.lower(phrase.from - 1) !== 'with') return false;
  for (let at = phrase.to; at < Math.min(view.to, phrase.to + WITHIN); at++)
    if (claimWords.emptied.has(view.lower(at))) return true;
  return false;
}
