import type { Span } from '../../accounts/span.js';
import type { Annotation } from '../../language/annotate.js';
import type { PlaceMention } from '../../language/mention.js';
import { knowledge } from '../../situation/knowledge.js';
import type { EventType } from '../../situation/schema.js';
import type { Situation } from '../../situation/situation.js';
import type { EventClaim, FigureClaim, PlaceRef } from '../claim.js';
import { claimId } from '../claim-id.js';
import { chainOf } from '../factuality/chain-of.js';
import { factualityOf } from '../factuality/factuality-of.js';
import type { Located } from '../figures/draft.js';
import { mentionsIn } from '../figures/mentions-in.js';
import { withoutOrigin } from '../figures/place/place-lists.js';
import { placesOf } from '../figures/place/places-of.js';
import { whenOf } from '../figures/time/when-of.js';
import { type SentenceView, viewSentence } from '../syntax/sentence-view.js';
import { lexiconOf } from '../words/lexicon.js';
import { doingPlaces } from './doing-places.js';
import { eventWords } from './event-words.js';
import { eventsSchema } from './events-schema.js';
import { leftPlaces } from './left-places.js';
import { type Participants, participantsOf, type Stretch } from './participants.js';
import { isPlaceNoun } from './place-nouns.js';
import { type Trigger, triggersOf } from './triggers.js';
import { unrealised } from './unrealised.js';

const data = knowledge('en/events.yaml', eventsSchema);
const things = new Set(data.things);
const peopleOnly = new Set(data.peopleOnly);
const notByHazards = new Set(data.notByHazards);
const hazards = new Set(data.hazards);
const nobody = new Set(data.nobody);

/**
 * The events an account tells, in text order: who did what to whom, where, when, on whose word and how surely. Types and
 * their words come from the situation. `figures` are the account's own; those that count an event's people are named.
 */
export function extractEvents(
  notes: Annotation,
  situation: Situation,
  figures: readonly FigureClaim[] = [],
): EventClaim[] {
  const words = eventWords(situation);
  const lexicon = lexiconOf(situation);
  const told: { view: SentenceView; triggers: Trigger[] }[] = [];
  const doing = new Set<PlaceMention>();
  for (const sentence of notes.reading.sentences) {
    const hits = words.match(notes.reading.tokens, sentence.from, sentence.to);
    if (hits.length === 0) continue;
    const view = viewSentence(notes.reading, sentence, lexicon);
    const triggers = triggersOf(view, hits);
    told.push({ view, triggers });
    for (const place of doingPlaces(view, triggers, mentionsIn(notes.places, sentence))) doing.add(place);
  }
  const seen =
    doing.size === 0 ? notes : { ...notes, places: notes.places.filter((place) => !doing.has(place)) };
  const events: EventClaim[] = [];
  for (const { view, triggers } of told) {
    const counted = mentionsIn(figures, view.sentence);
    for (const trigger of triggers) {
      const participants = participantsOf(view, trigger);
      if (isOfThings(trigger, participants, view) || isOfHazard(trigger, participants, triggers)) continue;
      const event = ofPlace(trigger, participants, view, situation);
      events.push(eventClaim(event, participants, view, seen, situation, counted));
    }
  }
  return events;
}

/** [released a report], [captured two villages]: words for what is done to people, done to things. */
function isOfThings({ value }: Trigger, { patient }: Participants, view: SentenceView): boolean {
  if (!patient || !peopleOnly.has(value.type.id)) return false;
  const head = headOf(patient, view);
  // [swaths of territory]
  const inner = view.lower(head + 1) === 'of' ? headOf({ from: head + 2, to: patient.to }, view) : head;
  return things.has(view.lower(head)) || things.has(view.lower(inner));
}

/** [An earthquake struck the valley]: what has a name of its own among events attacks nobody. */
function isOfHazard({ value }: Trigger, { agent }: Participants, all: readonly Trigger[]): boolean {
  if (!agent || !notByHazards.has(value.type.id)) return false;
  return all.some(
    (other) => hazards.has(other.value.type.id) && agent.from <= other.from && other.to <= agent.to,
  );
}

/** [captured two men], but [captured the capital]: done to a place, some words tell another type. */
function ofPlace(
  trigger: Trigger,
  { patient }: Participants,
  view: SentenceView,
  situation: Situation,
): Trigger {
  const { ofPlaces } = trigger.value.type;
  if (ofPlaces === undefined || !patient) return trigger;
  const type = situation.eventTypes.find(({ id }) => id === ofPlaces);
  const head = view.lower(headOf(patient, view));
  return type && isPlaceNoun(head) ? { ...trigger, value: { ...trigger.value, type } } : trigger;
}

/** The last token before a preposition: [two villages in the north]. */
function headOf(patient: Stretch, view: SentenceView): number {
  let last = patient.from;
  while (last + 1 < patient.to && view.part(last + 1) !== 'ADP') last++;
  return last;
}

function eventClaim(
  trigger: Trigger,
  participants: Participants,
  view: SentenceView,
  notes: Annotation,
  situation: Situation,
  figures: readonly FigureClaim[],
): EventClaim {
  const { account } = notes.reading;
  const { published } = notes;
  const words = wordsOf(trigger);
  const core = spanOf(view, words);
  const span = hull(view, [words, ...Object.values(participants)]);
  const counted = figures
    .filter((figure) => belongs(figure, participants, view, trigger.value.type.measure))
    .map((figure) => figure.id);
  const located = locate(trigger, view);
  const left = leftPlaces(trigger, participants, view, notes, situation);
  const { places } = placesOf(located, left ? { ...notes, places: left } : notes, situation);
  const type = typeSeenFrom(places, trigger.value.type, situation);
  const negated = [participants.agent, participants.patient].some(
    (part) => part && nobody.has(view.lower(part.from)) && view.lower(part.from + 1) !== 'fewer',
  );
  const told = negated ? 'denied' : factualityOf(core, notes.reading, notes.attributions).factuality;
  const factuality = (told === 'asserted' && unrealised(view, trigger)) || told;
  return {
    id: claimId(account.id, 'event', core, type.id),
    account: account.name,
    ...(account.publisher === undefined ? {} : { publisher: account.publisher }),
    ...(published ? { published: published.edtf, publishedBasis: published.basis } : {}),
    kind: 'event',
    text: account.text.slice(span.start, span.end),
    ...span,
    sentence: { start: view.sentence.start, end: view.sentence.end },
    type: type.id,
    places: places.map(withoutOrigin),
    when: whenOf(located, notes),
    sources: chainOf(core, notes.attributions, account.text, situation),
    factuality,
    roles: rolesOf(participants, view, account.text),
    ...(counted.length > 0 ? { figures: counted } : {}),
    confidence: trigger.verb ? 0.8 : 0.6,
  };
}

/** [900 people arrived from Belo], and nobody says where: at Belo they have left. */
function typeSeenFrom(places: readonly PlaceRef[], type: EventType, situation: Situation): EventType {
  if (places.length === 0 || !places.every(({ origin }) => origin)) return type;
  const leaves = situation.measures.find(({ id }) => id === type.measure)?.leaves;
  return situation.eventTypes.find(({ measure }) => measure !== undefined && measure === leaves) ?? type;
}

/** The trigger with its auxiliaries: [had been released]. */
function wordsOf({ from, to, verb }: Trigger): Stretch {
  return verb ? { from: Math.min(from, verb.from), to: Math.max(to, verb.to) } : { from, to };
}

function locate({ from, to, verb }: Trigger, view: SentenceView): Located {
  return {
    view,
    phrase: {
      from,
      to,
      numberFrom: from,
      numberTo: to,
      nounFrom: from,
      head: from,
      partitive: false,
      elliptical: false,
    },
    predicates: verb ? [{ relation: 'subject', verb, undergoes: verb.passive }] : [],
  };
}

/** A figure belongs to the event whose people it counts: it stands in a participant, or has the type's measure. */
function belongs(
  figure: FigureClaim,
  { agent, patient }: Participants,
  view: SentenceView,
  measure: string | undefined,
): boolean {
  if (figure.sentence.start !== view.sentence.start) return false;
  if (measure !== undefined && figure.measure === measure) return true;
  return [agent, patient].some((part) => {
    if (!part) return false;
    const span = spanOf(view, part);
    return figure.start < span.end && span.start < figure.end;
  });
}

function rolesOf(participants: Participants, view: SentenceView, text: string): EventClaim['roles'] {
  const roles: Record<string, { text: string } & Span> = {};
  for (const [role, part] of Object.entries(participants)) {
    if (!part) continue;
    const span = spanOf(view, part);
    roles[role] = { text: text.slice(span.start, span.end), ...span };
  }
  return roles;
}

function hull(view: SentenceView, parts: readonly (Stretch | undefined)[]): Span {
  const present = parts.filter((part) => part !== undefined);
  return spanOf(view, {
    from: Math.min(...present.map((part) => part.from)),
    to: Math.max(...present.map((part) => part.to)),
  });
}

function spanOf(view: SentenceView, { from, to }: Stretch): Span {
  return { start: view.tokens[from]!.start, end: view.tokens[to - 1]!.end };
}
