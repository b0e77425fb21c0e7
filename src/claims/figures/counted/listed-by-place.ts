import { type NounPhrase, nounPhrase } from '../../syntax/noun-phrase.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { singularOf } from '../../words/inflect.js';
import type { Seed } from '../draft.js';
import type { Counted } from './counted.js';
import { itemsByPlace } from './items-by-place.js';
import { named } from './named.js';

/**
 * What the numbers of a list by places count, where a label before the list names it: [Confirmed cases by district - 41
 * from Belo, 33 from Tarka], [Number of houses destroyed: 20 in Belo and 9 in Oru]. Undefined where none does.
 */
export function listedByPlace({ view, phrase, quantity }: Seed, text: string): Counted | undefined {
  if (quantity.sort !== 'count' || phrase.head >= 0 || phrase.elliptical || phrase.partitive)
    return undefined;
  const list = itemsByPlace(view, phrase.from, phrase.to);
  const mark = list ? list.first - 1 : -1;
  if (mark <= view.from || !/^[:–—-]$/.test(view.lower(mark))) return undefined;
  let first = labelStart(view, mark);
  if (OF.test(`${view.lower(first)} ${view.lower(first + 1)}`)) first += 2;
  while (view.part(first) === 'DET') first++;
  const noun = nounPhrase(view, first);
  if (noun.head < 0 || noun.to > mark || !isCountable(view, noun)) return undefined;
  return { ...named(view, noun, text, 'antecedent'), range: { from: noun.nounFrom, to: noun.to } };
}

/** Tokens of a label. */
const LONGEST = 14;
const OF = /^(?:distribution|breakdown|number|numbers|total|count|list) of$/;

function labelStart(view: SentenceView, mark: number): number {
  let at = mark;
  const least = Math.max(view.from, mark - LONGEST);
  while (at > least && !/^[.;:•●▪|)–—-]$/.test(view.lower(at - 1))) at--;
  return at;
}

/** [Confirmed cases], [Dead], but not whoever tells: [Civil Protection: 41 from Belo]. */
function isCountable(view: SentenceView, { nounFrom, to, head }: NounPhrase): boolean {
  const word = view.lower(head);
  if (view.measureWords.some((hit) => hit.from >= nounFrom && hit.to <= to)) return true;
  return word.endsWith('s') && singularOf(word) !== word;
}
