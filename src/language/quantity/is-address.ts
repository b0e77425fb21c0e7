import { streets, streetsBefore } from './lexicon.js';
import type { NumberPlace } from './number-place.js';

/** [285 Toure Drive], [16 Old Mill Street], [14 rue Lamartine], [22 Via Manin] */
export function isAddress({ tokens, number, to, after }: NumberPlace): boolean {
  const name = tokens[number.to + 1];
  if (after && streetsBefore.has(after.lower) && number.to + 1 < to && name!.text !== name!.lower)
    return true;
  for (let at = number.to; at < Math.min(to, number.to + 4); at++) {
    const { text, lower } = tokens[at]!;
    if (text[0] === lower[0]) return false;
    if (at > number.to && streets.has(lower)) return true;
  }
  return false;
}
