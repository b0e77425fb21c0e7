import { knowledge } from '../../situation/knowledge.js';
import type { Factuality } from '../claim.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import { verbForms } from '../words/inflect.js';
import { eventsSchema } from './events-schema.js';
import type { Trigger } from './triggers.js';

const data = knowledge('en/events.yaml', eventsSchema);
const implicative = new Set(data.implicative.flatMap(verbForms));
const openPrepositions = new Set(data.openPrepositions);

/**
 * How sure an event is whose verb is no finite one: [went to free them] is planned, [for others to free them] and
 * [talks about freeing them] leave it open. Undefined where it is told as it came about ([managed to flee]).
 */
export function unrealised(view: SentenceView, { verb }: Trigger): Factuality | undefined {
  if (!verb) return undefined;
  if (verb.form === 'gerund')
    return openPrepositions.has(view.lower(verb.from - 1)) ? 'hypothetical' : undefined;
  if (verb.form !== 'infinitive') return undefined;
  let opened = false;
  for (let i = verb.from - 2; i >= view.from; i--) {
    if (view.part(i) === 'PUNCT') break;
    if (view.lower(i) === 'for') opened = true;
    const governor = view.verbAt(i);
    if (!governor) continue;
    if (implicative.has(view.lower(governor.head))) return undefined;
    // [had been able to], [were forced to]
    return opened ? 'hypothetical' : 'planned';
  }
  return 'hypothetical';
}
