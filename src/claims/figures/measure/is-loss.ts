import { verbForms } from '../../words/inflect.js';
import type { Counted } from '../counted/counted.js';
import type { Seed } from '../draft.js';

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

/** [losses of $6 billion], [damage is put at $90 million], [crops worth $3 million were lost]: what was destroyed, in money. */
export function isDamage({ view, phrase: { from, to } }: Seed, { label }: Counted): boolean {
  if (/^(?:loss|losses|damage|damages)$/.test(label)) return true;
  for (let at = from - 1; at >= Math.max(view.from, from - FAR); at--) {
    if (view.part(at) === 'NUM' || /^[;:]$/.test(view.lower(at))) return false;
    if (/^(?:loss|losses|damage)$/.test(view.lower(at))) return true;
  }
  return view.lower(from - 1) === 'worth' && LOST.test(view.lower(from - 3)) && view.lower(to) !== 'of';
}

const LOST = /^(?:lost|destroyed|damaged|ruined|burnt|burned)$/;
/** Tokens from [damage] to its sum. */
const FAR = 6;
