import type { Token } from '../tokens/token.js';
import { plurals } from './lexicon.js';

/** Whether a word looks like a plural noun. */
export function isPlural({ kind, lower, text }: Token): boolean {
  if (plurals.has(lower)) return true;
  if (kind !== 'word' || lower.length < 4) return false;
  // [ISIS] is no plural, [IDPs] is
  if (text.charCodeAt(text.length - 1) !== 115) return false;
  // [Iraqis], [Somalis], but not [analysis]
  if (lower.endsWith('is')) return text !== lower && lower.length > 5;
  return !/(ss|us|'s)$/.test(lower);
}
