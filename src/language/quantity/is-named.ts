import type { Token } from '../tokens/token.js';
import { currencies, hedgesBefore, labels, stops, streets } from './lexicon.js';
import type { NumberPlace } from './number-place.js';
import { isPlural } from './plural.js';

/** Numbers that are part of a name or refer to a part of the text: [Phase 3], [Figures 14 and 15], [Camp 4], [[26]]. */
export function isNamed(place: NumberPlace): boolean {
  const { tokens, number, before, after } = place;
  if (!/^\d{1,4}$/.test(tokens[number.from]!.text)) return false;
  if (before?.text === '[' && after?.text === ']')
    return tokens[number.from - 2]?.end === before.start || !isListed(tokens[number.to + 1]);
  if (before?.text === '#' || before?.text === '§') return true;
  return isLabelled(place) || followsName(place) || isAddress(place);
}

/** [Adamawa [13], Borno [82] and]: counts in square brackets, not references */
function isListed(next: Token | undefined): boolean {
  return next !== undefined && (next.text === ',' || next.lower === 'and');
}

function isLabelled({ tokens, number, first, before, after }: NumberPlace): boolean {
  let label = before;
  if (label && /^[.:]$/.test(label.text) && number.from - 2 >= first) label = tokens[number.from - 2];
  // [Regions 1, 2 and 7]
  for (let at = number.from - 1, steps = 0; at > first && steps < 5; at -= 2, steps++) {
    if (!/^(,|and|or|to|&|-|–|\+)$/.test(tokens[at]!.lower)) break;
    if (tokens[at - 1]!.kind !== 'number' || tokens[at - 1]!.text.length > 3) break;
    if (at - 2 >= first) label = tokens[at - 2];
  }
  if (!label || !labels.has(label.lower)) return false;
  // [Last week 620 new cases]
  if (
    label === before &&
    /^(?:last|this|past|next|each|every|previous)$/.test(tokens[number.from - 2]?.lower ?? '')
  )
    return false;
  return label.text !== label.lower || after === undefined || !isPlural(after);
}

/** [Organization 2], [Dalori 1 camp]: a single digit behind a capitalised word inside a sentence */
function followsName({ tokens, number, first, before, after }: NumberPlace): boolean {
  if (number.high > 9 || before?.kind !== 'word' || number.from - 1 === first) return false;
  if (before.text === before.lower || stops.has(before.lower) || hedgesBefore.has(before.lower)) return false;
  if (currencies.has(before.text) || tokens[number.from - 2]?.text === '(') return false;
  return after === undefined || !isPlural(after);
}

/** [285 Toure Drive], [16 Old Mill Street] */
function isAddress({ tokens, number, to }: NumberPlace): boolean {
  for (let at = number.to; at < Math.min(to, number.to + 4); at++) {
    const { text, lower } = tokens[at]!;
    if (text[0] === lower[0]) return false;
    if (at > number.to && streets.has(lower)) return true;
  }
  return false;
}
