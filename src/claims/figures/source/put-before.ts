import { claimWords } from '../../words/claim-words.js';
import type { Located } from '../draft.js';

/** Tokens between [put] and the number it is put at. */
const REACH = 10;

/** The verb of [The ministry put the toll at 40 dead and 90 hurt], [It gives the number of the dead as 40]: its first token, or undefined. */
export function putBefore({ view, phrase }: Located): number | undefined {
  let at = -1;
  for (let i = phrase.from - 1; i >= view.from && phrase.from - i < 2 * REACH; i--) {
    const word = view.lower(i);
    if (word === '.' || word === ';') return undefined;
    // [put the toll as of Monday at 40]
    if (word === 'at' || (word === 'as' && !AS_OF.test(view.lower(i + 1)))) at = i;
    if (!PUT.test(word) || !view.verbAt(i)) continue;
    // [gives the number of the dead as 409]
    if (at > i && (view.lower(at) === 'as') === /^put/.test(word)) return undefined;
    return at > i && at - i <= REACH && isTally(view, i, at) ? view.verbAt(i)!.from : undefined;
  }
  return undefined;
}

const AS_OF = /^(?:of|at|many|much|well|on)$/;
const PUT = /^(?:puts?|gives?|gave|cites?|cited|lists?|listed)$/;

/** Those counted, or what was spoken of: [put the dead at 40], [puts it at 40]. */
const COUNTED = /^(?:dead|injured|wounded|hurt|missing|displaced|homeless|arrested|detained|it|this)$/;

function isTally(view: Located['view'], from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (claimWords.tallies.has(view.lower(i)) || COUNTED.test(view.lower(i))) return true;
  return false;
}
