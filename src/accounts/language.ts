import { eld } from 'eld/small';
import type { Furniture } from './account.js';

/** Letters a text must have before a guess is worth anything. */
const FEWEST_LETTERS = 24;
/** Enough to tell; the rest of a long report adds only time. */
const SAMPLE = 4_000;

/**
 * Language of a text's own prose as BCP 47, "und" where it is too short or too unlike any to tell.
 * Efficient Language Detector (n-grams): Nito T.M., github.com/nitotm/efficient-language-detector-js.
 */
export function detectLanguage(text: string, furniture: readonly Furniture[]): string {
  const sample = proseSample(text, furniture);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return 'und';
  const found = eld.detect(sample);
  return found.language !== '' && found.isReliable() ? found.language : 'und';
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
