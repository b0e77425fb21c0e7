import { cueVerb } from '../../language/attribution/cues.js';
import { knowledge } from '../../situation/knowledge.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import type { VerbGroup } from '../syntax/verb-groups.js';
import { verbForms } from '../words/inflect.js';
import { eventsSchema } from './events-schema.js';
import type { Trigger } from './triggers.js';

const words = knowledge('en/events.yaml', eventsSchema);
const data = { timeOpeners: new Set(words.timeOpeners), against: new Set(words.against) };
const ergatives = new Set(words.ergatives.flatMap(verbForms));

/** Token indexes, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Participants {
  /** Who did it. */
  readonly agent?: Stretch;
  /** Whom or what it was done to. */
  readonly patient?: Stretch;
}

/** Who did what to whom, by the verb's voice, or by the prepositions of a noun ([the arrest of X by Y]). */
export function participantsOf(view: SentenceView, trigger: Trigger): Participants {
  const { verb } = trigger;
  if (!verb) return ofNoun(view, trigger);
  const subject = subjectOf(view, verb);
  const end = Math.max(verb.to, trigger.to);
  const { role } = trigger.value;
  const deed = role === 'deed' && !(ergatives.has(view.lower(verb.head)) && opensObject(view, end));
  if (!deed && (verb.passive || (role === 'verb' && isBareParticiple(view, verb, end))))
    return {
      agent: after(view, 'by', end),
      patient: verb.form === 'participle' ? antecedent(view, verb) : subject,
    };
  const object = deed ? undefined : objectOf(view, verb, end);
  return { agent: subject, patient: object };
}

/** [released two men], [took two men hostage], [opened fire on the crowd]. */
function objectOf(view: SentenceView, verb: VerbGroup, end: number): Stretch | undefined {
  const split = end > verb.to + 1 && view.lower(end - 1) !== 'to';
  const between = split ? phraseAfter(view, verb.to) : undefined;
  if (between && between.from < end - 1) return { from: between.from, to: Math.min(between.to, end - 1) };
  const against = data.against.has(view.lower(end)) && end > verb.to ? end + 1 : end;
  return phraseAfter(view, against);
}

/** [sank three boats], [sank their boats], but [sank off the cape], [sank Monday]. */
function opensObject(view: SentenceView, i: number): boolean {
  const part = view.part(i);
  if (part === 'NUM') return true;
  if (CALENDAR.test(view.lower(i))) return false;
  const owned = part === 'PRON' && view.part(i + 1) === 'NOUN';
  return owned || part === 'DET' || part === 'NOUN' || part === 'PROPN' || part === 'ADJ';
}

/** [fighters captured in March]: a participle that follows its noun and has no object. */
function isBareParticiple(view: SentenceView, verb: VerbGroup, end: number): boolean {
  if (verb.form !== 'participle') return false;
  if (data.timeOpeners.has(view.lower(end))) return true;
  if (isHedge(view, end)) return false;
  const next = view.part(end);
  return (
    next !== 'NOUN' &&
    next !== 'PROPN' &&
    next !== 'DET' &&
    next !== 'NUM' &&
    next !== 'ADJ' &&
    next !== 'PRON'
  );
}

/** The innermost noun phrase before a participle: [Iraq, with 200 men held there] holds the 200 men. */
function antecedent(view: SentenceView, verb: VerbGroup): Stretch | undefined {
  const whole = phraseBefore(view, verb.from);
  if (!whole) return undefined;
  for (let i = whole.to - 1; i > whole.from; i--)
    if (
      view.part(i) === 'ADP' &&
      view.lower(i) !== 'of' &&
      !isHedge(view, i) &&
      hasNoun(view, i + 1, whole.to)
    )
      return { from: i + 1, to: whole.to };
  return whole;
}

function ofNoun(view: SentenceView, trigger: Trigger): Participants {
  const owner = view.lower(trigger.from - 1) === "'s" ? phraseBefore(view, trigger.from - 1) : undefined;
  const patient = view.lower(trigger.to) === 'of' ? phraseAfter(view, trigger.to + 1) : undefined;
  const agent = after(view, 'by', trigger.to) ?? owner;
  if (!agent) return patient ? { patient } : {};
  return patient ? { agent, patient } : { agent };
}

function subjectOf(view: SentenceView, verb: VerbGroup): Stretch | undefined {
  let at = verb.from;
  if (verb.form === 'infinitive') at = skipToGovernor(view, at);
  const before = view.lower(at - 1);
  if (before === 'who' || before === 'which' || before === 'that') {
    const comma = view.lower(at - 2) === ',' ? 1 : 0;
    return phraseBefore(view, at - 1 - comma);
  }
  // [attacked the convoy and killed two drivers]: the subject of the verb before
  if (before === 'and' || before === 'or' || (verb.form === 'gerund' && before === ',')) {
    const earlier = lastVerbBefore(view, at);
    if (earlier && earlier.form !== 'gerund') return subjectOf(view, earlier);
  }
  // [The guards, who had fled, returned]: the subject stands before the clause between commas
  if (before === ',') {
    const aside = lastVerbBefore(view, at);
    const opening = aside ? aside.from - 1 : -1;
    if (aside && RELATIVE.has(view.lower(opening)) && view.lower(opening - 1) === ',')
      return phraseBefore(view, opening - 1);
    // [The quake, the strongest in a century, destroyed]
    const comma = commaBefore(view, at - 1);
    if (comma > view.from && !view.verbs.some((other) => comma < other.from && other.to < at))
      return phraseBefore(view, comma) ?? phraseBefore(view, at);
  }
  const phrase = phraseBefore(view, at);
  if (phrase) return phrase;
  // [The prisoners who escaped were caught]: the subject stands before the relative clause
  const earlier = lastVerbBefore(view, at);
  const relative = earlier && RELATIVE.has(view.lower(earlier.from - 1)) && earlier.to === at;
  return relative ? subjectOf(view, earlier) : undefined;
}

function commaBefore(view: SentenceView, end: number): number {
  for (let i = end - 1; i > view.from && end - i < LONGEST; i--) if (view.lower(i) === ',') return i;
  return -1;
}

const RELATIVE = new Set(['who', 'which', 'that']);

/** [threatened to release]: the subject stands before the verb that governs the infinitive. */
function skipToGovernor(view: SentenceView, at: number): number {
  const governor = lastVerbBefore(view, at);
  if (governor && at - governor.to <= 2) return skipToGovernorOf(view, governor);
  // [Belmark plans to]: a governor the tagger took for a noun
  const to = view.lower(at - 1) === 'to' ? at - 1 : at;
  return cueVerb(view.lower(to - 1)) ? to - 1 : to;
}

function skipToGovernorOf(view: SentenceView, verb: VerbGroup): number {
  return verb.form === 'infinitive' ? skipToGovernor(view, verb.from) : verb.from;
}

function lastVerbBefore(view: SentenceView, at: number): VerbGroup | undefined {
  let found: VerbGroup | undefined;
  for (const group of view.verbs) if (group.to <= at) found = group;
  return found;
}

/** The noun phrase that ends before a token: back to a verb, a mark or a clause's opening. */
function phraseBefore(view: SentenceView, end: number): Stretch | undefined {
  let from = end;
  let to = end;
  while (from > view.from && end - from < LONGEST && inPhrase(view, from - 1)) from--;
  while (to > from && (view.part(to - 1) === 'ADP' || view.part(to - 1) === 'ADV')) to--;
  while (
    from < end &&
    (view.part(from) === 'ADP' || view.part(from) === 'CCONJ' || view.part(from) === 'ADV')
  )
    from++;
  return hasNoun(view, from, to) ? { from, to } : undefined;
}

/** The noun phrase that begins at a token, with what [of] adds to it. */
function phraseAfter(view: SentenceView, start: number): Stretch | undefined {
  let from = start;
  if (view.part(from) === 'CCONJ') return undefined;
  while (view.part(from) === 'ADV' || view.part(from) === 'PART') from++;
  let to = from;
  while (to < view.to && to - from < LONGEST && inPhrase(view, to)) {
    if (view.part(to) === 'ADP' && view.lower(to) !== 'of' && !isHedge(view, to)) break;
    to++;
  }
  while (to > from && !/^(?:NOUN|PROPN|NUM|PRON|ADJ)$/.test(view.part(to - 1))) to--;
  return hasNoun(view, from, to) ? { from, to } : undefined;
}

/** [at least 40], [over 40], [about 40]: such words open a number, not another phrase. */
function isHedge(view: SentenceView, i: number): boolean {
  return view.part(i + 1) === 'NUM' || view.lower(i + 1) === 'least' || view.lower(i + 1) === 'most';
}

function after(view: SentenceView, preposition: string, start: number): Stretch | undefined {
  for (let i = start; i < view.to && i < start + LONGEST; i++) {
    if (view.lower(i) === preposition) {
      const found = phraseAfter(view, i + 1);
      // [by Monday], [by bus] name no doer
      return found && !CALENDAR.test(view.lower(found.from)) ? found : undefined;
    }
    if (view.verbAt(i) || /^[;:.,]$/.test(view.lower(i))) return undefined;
  }
  return undefined;
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|\d+)$/;

const LONGEST = 18;

function inPhrase(view: SentenceView, i: number): boolean {
  const part = view.part(i);
  if (view.verbAt(i) || part === 'SCONJ' || part === 'AUX') return false;
  const word = view.lower(i);
  if (word === 'who' || word === 'which' || word === 'that' || word === 'to') return false;
  return !(part === 'PUNCT' && /^[,;:.!?"“”—–]$/.test(word));
}

function hasNoun(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (/^(?:NOUN|PROPN|NUM|PRON)$/.test(view.part(i))) return true;
  return false;
}
