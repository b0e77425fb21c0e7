import type { VerbGroup } from '../../syntax/verb-groups.js';
import type { Draft } from '../draft.js';

/** Full verbs behind a figure that it is the subject of: [413 died and 3,500 have recovered]. */
export function ownVerbs({ view, predicates, phrase }: Draft): VerbGroup[] {
  return predicates.flatMap(({ relation, verb }) =>
    relation === 'subject' && verb.from >= phrase.to && view.part(verb.head) === 'VERB' ? [verb] : [],
  );
}
