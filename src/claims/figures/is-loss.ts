import { verbForms } from '../words/inflect.js';
import type { Counted } from './counted.js';
import type { Seed } from './draft.js';

/** [Denmark lost 190 soldiers], [he lost two sons]: dead, but not [lost 190 voters], who are no one's own. */
export function isLoss({ predicates, view, quantity, phrase }: Seed, { unit, label }: Counted): boolean {
  if (unit !== 'person' || quantity.sort !== 'count' || phrase.head < 0) return false;
  // [lost 40 supporters to another party]
  if (
    /^(?:voter|supporter|member|customer|employee|worker|staff|player|client|subscriber|user)s?$/.test(label)
  )
    return false;
  return predicates.some(
    ({ relation, verb }) =>
      relation === 'object' && LOSING.has(view.lower(verb.head)) && verb.to <= phrase.from,
  );
}

const LOSING = new Set(verbForms('lose'));
