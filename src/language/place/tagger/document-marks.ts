import type { Reading } from '../../annotation.js';
import { hasWord } from './common-words.js';
import { ROLE_AREA, ROLE_KIND, ROLE_KINDS, ROLE_PREPOSITION, ROLE_TITLE } from './roles.js';
import { isCapitalised, SHAPE } from './shapes.js';
import type { WordTypes } from './word-types.js';

/** What the account says of a word somewhere in it, as bits. */
export const SEEN_LOWER = 1;
export const SEEN_AFTER_PREPOSITION = 2;
export const SEEN_BEFORE_KIND = 4;
export const SEEN_AFTER_TITLE = 8;
/** With a capital inside a sentence. */
export const SEEN_CAPITAL = 16;
export const SEEN_OFTEN = 32;
/** Ordinary prose writes the word small. */
export const COMMON_WORD = 64;

/** For every token the marks of its word, gathered over the whole account. */
export function markDocument(
  reading: Reading,
  types: WordTypes,
  shape: Uint8Array,
  role: Uint8Array,
  common: Uint8Array | undefined,
): Uint8Array {
  const count = shape.length;
  const seen = new Uint8Array(types.size);
  const times = new Uint16Array(types.size);
  if (common)
    for (let type = 0; type < types.size; type++)
      if (hasWord(common, types.word[type]!)) seen[type] = COMMON_WORD;
  for (const { from, to } of reading.sentences) {
    for (let i = from; i < to; i++) {
      const type = types.of[i]!;
      if (shape[i] === SHAPE.lower) {
        seen[type]! |= SEEN_LOWER;
        continue;
      }
      if (!isCapitalised(shape[i]!)) continue;
      times[type]!++;
      if (i > from) {
        const before = i - 1;
        seen[type]! |= SEEN_CAPITAL;
        if (role[before] === ROLE_PREPOSITION && shape[before] === SHAPE.lower)
          seen[type]! |= SEEN_AFTER_PREPOSITION;
        if (role[before] === ROLE_TITLE) seen[type]! |= SEEN_AFTER_TITLE;
      }
      if (i + 1 < to) {
        const next = role[i + 1]!;
        if (next === ROLE_KIND || next === ROLE_KINDS || next === ROLE_AREA) seen[type]! |= SEEN_BEFORE_KIND;
      }
    }
  }
  const marks = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const type = types.of[i]!;
    marks[i] = seen[type]! | (times[type]! > 2 ? SEEN_OFTEN : 0);
  }
  return marks;
}
