import { EMPTY_KEY, extendKey } from '../gazetteer/fold.js';
import { isUpper } from '../tokens/characters.js';
import type { Sentence, Token } from '../tokens/token.js';
import type { ListHit } from './list-hits.js';
import {
  bodies,
  borneByPeople,
  directions,
  kindWords,
  prepositions,
  senses,
  titles,
  tokenKey,
} from './place-words.js';

/** Whether a listed name is here a person's ("Michael Jordan", "Mr Chad") or a thing's ("Turkey sandwich"). */
export function hasOtherSense(hit: ListHit, tokens: readonly Token[], sentence: Sentence): boolean {
  const before = hit.from > sentence.from ? tokens[hit.from - 1]! : undefined;
  const after = hit.to < sentence.to ? tokens[hit.to]! : undefined;
  // [US$ 20 million]
  if (after?.text === '$') return true;
  if (
    before &&
    titles.has(keyBefore(tokens, hit.from, sentence)) &&
    (before.text === '.' || isUpper(before.text.charCodeAt(0)))
  )
    return true;
  const first = tokens[hit.from]!;
  const key = extendKey(EMPTY_KEY, first.text, 0, first.text.length);
  const sense = senses.get(key);
  if (
    sense &&
    ((after && sense.after.has(tokenKey(after))) || (before && sense.before.has(tokenKey(before))))
  )
    return true;
  if (hit.to !== hit.from + 1 || !borneByPeople.has(key)) return false;
  return followsFirstName(before) || precedesSurname(before, after);
}

/** [Mr. Jordan]: the title stands before its full stop. */
function keyBefore(tokens: readonly Token[], at: number, sentence: Sentence): number {
  const stop = tokens[at - 1]!.text === '.' && at - 2 >= sentence.from;
  return tokenKey(tokens[stop ? at - 2 : at - 1]!);
}

/** [Michael Jordan], but not [In Jordan], [Northern Jordan], [UNHCR Jordan] */
function followsFirstName(before: Token | undefined): boolean {
  return before !== undefined && isName(before);
}

/** [Jordan Pickford said], but not [in Jordan Valley], [Jordan Red Crescent] after a preposition */
function precedesSurname(before: Token | undefined, after: Token | undefined): boolean {
  if (!after || !isName(after)) return false;
  return before === undefined || !prepositions.has(tokenKey(before));
}

function isName(token: Token): boolean {
  if (token.kind !== 'word' || token.text.length < 2 || !isUpper(token.text.charCodeAt(0))) return false;
  if (token.text === token.text.toUpperCase()) return false;
  const key = tokenKey(token);
  return !prepositions.has(key) && !directions.has(key) && !kindWords.has(key) && !bodies.has(key);
}
