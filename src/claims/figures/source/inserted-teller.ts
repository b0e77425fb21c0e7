import { cueVerb } from '../../../language/attribution/cues.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { singularOf } from '../../words/inflect.js';

/** Who is put between commas with a verb of speech, in tokens: [Around Belo, farm officers estimate, one in four is lost]. */
export function insertedIn(view: SentenceView): { from: number; to: number } | undefined {
  for (let at = view.from + 2; at < view.to - 1; at++) {
    if (view.lower(at + 1) !== ',' || !cueVerb(view.lower(at))) continue;
    const verb = view.verbAt(at);
    if (verb ? verb.passive || verb.to !== at + 1 : !isBareVerb(view, at)) continue;
    const to = verb?.from ?? at;
    let from = to;
    while (from > view.from && to - from < LONGEST && NAMES.test(view.part(from - 1))) from--;
    if (from < to && view.lower(from - 1) === ',') return { from, to };
  }
  return undefined;
}

/** [officers | estimate]: no singular noun stands right behind a plural. */
function isBareVerb(view: SentenceView, at: number): boolean {
  const subject = view.lower(at - 1);
  return !view.lower(at).endsWith('s') && singularOf(subject) !== subject;
}

const NAMES = /^(?:DET|ADJ|NOUN|PROPN|PART)$/;

/** Tokens of a subject. */
const LONGEST = 12;
