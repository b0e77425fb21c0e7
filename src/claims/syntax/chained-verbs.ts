import type { Predicate, Relation } from './predicate.js';
import type { SentenceView } from './sentence-view.js';
import type { VerbGroup } from './verb-groups.js';

/** [were forced to flee], [have begun returning]: verbs that hang on another with the same subject. */
export function chained(view: SentenceView, verb: VerbGroup, relation: Relation): Predicate[] {
  const found: Predicate[] = [];
  let end = verb.to;
  for (let depth = 0; depth < 3; depth++) {
    let next = end;
    while (next < view.to && next - end < 3 && (view.lower(next) === 'to' || view.part(next) === 'ADV'))
      next++;
    const group = view.verbAt(next);
    if (!group || group === verb || (group.form !== 'infinitive' && group.form !== 'gerund')) break;
    found.push({ relation, verb: group, undergoes: isPassiveInfinitive(view, group) });
    end = group.to;
  }
  return found;
}

/** [to be moved] */
export function isPassiveInfinitive(view: SentenceView, verb: VerbGroup): boolean {
  return (
    verb.passive || (verb.form === 'infinitive' && view.lower(verb.from) === 'be' && verb.head > verb.from)
  );
}
