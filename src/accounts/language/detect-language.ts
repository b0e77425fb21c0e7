import type { Furniture } from '../account.js';
import { likeliestLanguage } from './likeliest-language.js';

/** Letters a text must have before a guess is worth anything. */
const FEWEST_LETTERS = 24;
/** Enough to tell; the rest of a long report adds only time. */
const SAMPLE = 4_000;

/** Language of a text's own prose as BCP 47, "und" where it is too short or too unlike any to tell. */
export function detectLanguage(text: string, furniture: readonly Furniture[]): string {
  const sample = proseSample(text, furniture);
  return hasLetters(sample, FEWEST_LETTERS) ? (likeliestLanguage(sample) ?? 'und') : 'und';
}

function proseSample(text: string, furniture: readonly Furniture[]): string {
  let sample = '';
  let at = 0;
  for (const piece of [...furniture, { start: text.length, end: text.length }]) {
    if (piece.start > at) sample += `${text.slice(at, Math.min(piece.start, at + SAMPLE))}\n`;
    at = Math.max(at, piece.end);
    if (sample.length >= SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

function hasLetters(text: string, fewest: number): boolean {
  let count = 0;
  for (const _ of text.matchAll(/\p{L}/gu)) if (++count === fewest) return true;
  return false;
}
