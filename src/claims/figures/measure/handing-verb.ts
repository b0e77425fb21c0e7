import type { VerbGroup } from '../../syntax/verb-groups.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Counted } from '../counted/counted.js';
import type { Seed } from '../draft.js';

/**
 * The verb by which goods that aid is made of reach those in want: [92,000 tents were put up], [flew in 40 tonnes of
 * flour]. Of lorries and people the same verbs say no such thing.
 */
export function handingVerb({ predicates, view }: Seed, { unit, label }: Counted): VerbGroup | undefined {
  const last = label.slice(label.lastIndexOf(' ') + 1);
  if (![unit, label, last].some((name) => claimWords.aidGoods.has(singularOf(name)))) return undefined;
  return predicates.find(
    ({ verb, undergoes, relation }) =>
      undergoes && relation !== 'oblique' && claimWords.handingVerbs.has(view.lower(verb.head)),
  )?.verb;
}
