import { knowledge } from '../../situation/knowledge.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { VerbGroup } from '../syntax/verb-groups.js';
import { nounForms, verbForms } from '../words/inflect.js';
import { irregularPlurals } from '../words/irregular.js';
import type { PatternHit } from '../words/patterns.js';
import type { EventWord } from './event-words.js';
import { eventsSchema } from './events-schema.js';
import { isPlaceNoun } from './place-nouns.js';

const data = knowledge('en/events.yaml', eventsSchema);
const light = new Set(data.light);
const staysBehind = new Set(data.staysBehind);
const staysItself = new Set(data.staysItself);
const notEvents = new Set(data.notEvents);
const plurals = new Set([...irregularPlurals.keys(), 'police', 'people']);
const lightForms = new Map(
  [...light].flatMap((base) => verbForms(base).map((form) => [form, base] as const)),
);

/** The words of a sentence that tell an event. */
export interface Trigger extends PatternHit<EventWord> {
  /** The verb group it is, for a verb. */
  readonly verb?: VerbGroup;
}

/** Which of the hits do tell an event, in text order, disjoint; a verb and a noun of one type count once, as the verb. */
export function triggersOf(view: SentenceView, hits: readonly PatternHit<EventWord>[]): Trigger[] {
  const found: Trigger[] = [];
  for (const hit of hits) {
    if (found.some((other) => other.from < hit.to && hit.from < other.to)) continue;
    const trigger = triggerOf(view, hit);
    if (trigger) found.push(trigger);
  }
  return found.filter(
    (trigger) => trigger.verb || !found.some((other) => other.verb && sameType(other, trigger)),
  );
}

function triggerOf(view: SentenceView, hit: PatternHit<EventWord>): Trigger | undefined {
  const { role } = hit.value;
  if (notEvents.has(`${view.lower(hit.from)} ${view.lower(hit.from + 1)}`)) return undefined;
  if (role === 'verb' || role === 'deed') {
    const verb = view.verbAt(hit.from) ?? mistaken(view, hit);
    if (!verb || verb.head !== hit.from || isSingularsNoun(view, verb)) return undefined;
    // [try to], [charge to]: the verb only governs another
    if (view.lower(hit.to) === 'to' && role === 'verb' && view.verbAt(hit.to + 1)) return undefined;
    if (light.has(baseOf(view.lower(hit.from)))) {
      // [The power vacuum left the town without guards]
      if (!goesAway(view, hit.to) || staysItself.has(view.lower(verb.from - 1))) return undefined;
    }
    return { verb, ...hit };
  }
  if (role === 'phrase') {
    const verb = view.verbAt(hit.from);
    return verb ? { verb, ...hit } : hit;
  }
  if (role !== 'noun') return undefined;
  const last = hit.to - 1;
  const alone = last === hit.from;
  if (alone && view.part(last) === 'ADJ') return undefined;
  if (alone && view.part(last) === 'VERB' && !isSubjectGerund(view, hit)) return undefined;
  // [escape routes], [release date]: the event only qualifies a thing
  if (view.part(hit.to) === 'NOUN') return undefined;
  return hit;
}

/** [of the Osk jail]: a base form behind a singular noun is no verb of it. */
function isSingularsNoun(view: SentenceView, verb: VerbGroup): boolean {
  if (verb.from !== verb.head || verb.form !== 'finite' || verb.tense !== 'present') return false;
  const word = view.lower(verb.head);
  const before = view.lower(verb.from - 1);
  if (word.endsWith('s') || view.part(verb.from - 2) !== 'DET') return false;
  return (
    (view.part(verb.from - 1) === 'PROPN' || view.part(verb.from - 1) === 'NOUN') &&
    /[^s]$/.test(before) &&
    !plurals.has(before)
  );
}

/** [Fighting erupted in the suburbs]: a noun that the tagger took for a verb opens its clause, a verb behind it. */
function isSubjectGerund(view: SentenceView, { from, to }: PatternHit<EventWord>): boolean {
  const opens = from === view.from || view.part(from - 1) === 'PUNCT' || view.part(from - 1) === 'DET';
  return opens && view.lower(from).endsWith('ing') && view.verbAt(to) !== undefined;
}

/** [Rebels abducted two nurses]: a verb that the tagger took for an adjective or a noun behind its subject. */
function mistaken(view: SentenceView, { from, to, value }: PatternHit<EventWord>): VerbGroup | undefined {
  const part = view.part(from);
  if (part !== 'ADJ' && part !== 'NOUN') return undefined;
  const word = view.lower(from);
  const before = view.part(from - 1);
  const passive = before === 'AUX';
  const subject = before === 'NOUN' || before === 'PROPN' || before === 'PRON';
  if (!passive && !subject) return undefined;
  if (value.type.words.en?.nouns.some((noun) => nounForms(noun).includes(word))) return undefined;
  const next = view.part(to);
  if (part === 'NOUN' && next === 'NOUN') return undefined;
  return {
    from: passive ? from - 1 : from,
    to,
    head: from,
    passive,
    form: passive || word.endsWith('s') ? 'finite' : 'participle',
    tense: word.endsWith('s') ? 'present' : 'past',
  };
}

/** [left Tarif], [left for the coast], [left the camp], [they left.] */
function goesAway(view: SentenceView, next: number): boolean {
  if (staysBehind.has(view.lower(next))) return false;
  const part = view.part(next);
  if (part === 'PROPN' || part === 'PUNCT' || part === 'ADP' || part === 'CCONJ' || part === 'ADV')
    return true;
  let at = next;
  while (view.part(at) === 'DET' || view.part(at) === 'ADJ' || view.part(at) === 'PRON') at++;
  return isPlaceNoun(view.lower(at)) || view.part(at) === 'PROPN';
}

function baseOf(word: string): string {
  return lightForms.get(word) ?? word;
}

function sameType(a: Trigger, b: Trigger): boolean {
  return a.value.type.id === b.value.type.id;
}
