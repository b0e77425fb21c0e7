import { claimWords } from '../../words/claim-words.js';
import { singularOf, verbForms } from '../../words/inflect.js';
import type { Seed } from '../draft.js';

/** How far before its number a word of capacity stands, in tokens. */
const REACH = 4;

/** Whether a figure says how many a place has room for: [built for 900], [a capacity of 900], [designed to hold 900]. */
export function isCapacity(seed: Seed): boolean {
  const { view, phrase } = seed;
  const { from } = phrase;
  if (isBerth(seed)) return true;
  for (let at = from - 1; at >= Math.max(view.from, from - REACH); at--) {
    if (view.part(at) === 'NUM' || view.part(at) === 'PUNCT') return false;
    const words = `${view.lower(at)} ${view.lower(at + 1)}`;
    if (claimWords.capacities.has(view.lower(at)) || claimWords.capacities.has(words)) return true;
  }
  return false;
}

/** [a ward of 12 beds], [it has 648 places]: what one can lie or sit on, unless something is done with it. */
function isBerth({ view, phrase: { head, elliptical, partitive }, predicates }: Seed): boolean {
  if (head < 0 || elliptical || partitive || !BERTHS.has(singularOf(view.lower(head)))) return false;
  return predicates.every(
    ({ verb, relation }) =>
      relation === 'oblique' || view.part(verb.head) === 'AUX' || OFFERING.has(view.lower(verb.head)),
  );
}

const BERTHS = new Set(['bed', 'bunk', 'berth', 'cot', 'place', 'seat', 'space', 'bedspace']);
const OFFERING = new Set(['offer', 'provide', 'count', 'approve', 'lack', 'staff'].flatMap(verbForms));
