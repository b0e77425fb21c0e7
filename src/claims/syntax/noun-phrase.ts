import { cueVerb } from '../../language/attribution/cues.js';
import { durations } from '../../language/quantity/lexicon.js';
import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import { irregularVerbs } from '../words/irregular.js';
import { remembering } from '../words/word-memo.js';
import type { SentenceView } from './sentence-view.js';

/** Token indexes; `head` is the last noun, -1 where there is none. */
export interface NounPhrase {
  readonly nounFrom: number;
  readonly to: number;
  readonly head: number;
  /** Several nouns joined by "and" or "or". */
  readonly joined?: boolean;
}

/** Words that stand for more of what was counted: [two others]. */
export const rest = new Set(['others', 'other', 'more', 'additional', 'further']);

/** Words that open the whole behind "of". */
export const determiners = new Set([
  'the',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'whom',
  'which',
  'them',
  'us',
  'all',
  'a',
  'an',
]);

/** Words the tagger takes for nouns: [20 of them yesterday], [two boats adrift]. */
const NO_NOUNS = new Set(
  'yesterday today tomorrow tonight overnight adrift aboard ablaze aground ashore afloat alone alive abroad apart aside astray awake asleep'.split(
    ' ',
  ),
);

const TIMES = new Set(['last', 'next', 'past', 'previous', 'following']);

/** Nobody says more nouns in a row than so many tokens; without an end, each figure of a sentence would read all of it. */
const LONGEST = 60;

/** A run of adjectives, participles and nouns; `head` is its last noun, -1 where there is none. */
export function nounPhrase(view: SentenceView, start: number): NounPhrase {
  let at = start;
  let head = -1;
  const limit = Math.min(view.to, start + LONGEST);
  while (at < limit) {
    // [half of the camp's residents]
    if (head >= 0 && view.lower(at) === "'s" && isNominal(view, at + 1)) {
      at++;
      continue;
    }
    // [gender-based violence (GBV) cases]
    if (head >= 0 && isShortFor(view, at)) {
      at += 3;
      continue;
    }
    if (head >= 0 && endsAt(view, head, at)) break;
    const step = modifierOrNoun(view, at, head >= 0 && isPlural(view.lower(head)));
    if (step === 'end') break;
    if (step === 'noun') head = at;
    at++;
    // [third- country nationals]: a hyphen the line break left
    if (
      view.lower(at) === '-' &&
      view.tokens[at]!.start === view.tokens[at - 1]!.end &&
      isNominal(view, at + 1)
    )
      at++;
  }
  if (head < 0) return { nounFrom: start, to: start, head };
  let to = head + 1;
  const stuff = measuredStuff(view, head, to);
  to = stuff > to ? stuff : compoundEnd(view, head);
  const joined = joinedNoun(view, head, to);
  if (joined) return { nounFrom: start, to: joined.to, head: joined.head, joined: true };
  return { nounFrom: start, to, head };
}

/** [(GBV)] before a noun */
function isShortFor(view: SentenceView, at: number): boolean {
  if (view.lower(at) !== '(' || view.lower(at + 2) !== ')' || view.part(at + 3) !== 'NOUN') return false;
  return /^\p{Lu}{2,}s?$/u.test(view.tokens[at + 1]!.text);
}

/** [7 counties Tonj East], [900 families water logged]: what follows a plural counted is no part of it. */
function endsAt(view: SentenceView, head: number, at: number): boolean {
  const word = view.lower(head);
  // [14 NGOs work in]: an acronym in the plural
  if (/^\p{Lu}{2,}s$/u.test(view.tokens[head]!.text) && !/^\p{Lu}/u.test(view.tokens[at]!.text)) return true;
  if (claimWords.peoples.has(word)) return !isNominal(view, at);
  // [flew 162 Danes home]
  if (view.lower(at) === 'home') return isPlural(word);
  if (view.part(head) !== 'NOUN' || !isPlural(word)) return false;
  // [Eight regions report no deaths]
  if (cueVerb(view.lower(at))?.form === 'base' && view.lower(at) !== word && !isPlural(view.lower(at)))
    return true;
  if (view.part(at) === 'PROPN' || /^\p{Lu}/u.test(view.tokens[at]!.text)) return true;
  const counted = isPersonWord(word) || claimWords.households.has(singularOf(word));
  const next = view.lower(at);
  return counted && view.part(at) === 'NOUN' && !(isPersonWord(next) && isPlural(next));
}

function isPlural(word: string): boolean {
  return singularOf(word) !== word;
}

function modifierOrNoun(view: SentenceView, at: number, hasHead: boolean): 'noun' | 'modifier' | 'end' {
  const part = view.part(at);
  const word = view.lower(at);
  if (word === '%' || word === 'percent' || word === 'cent' || NO_NOUNS.has(word)) return 'end';
  // [took in 900 last month]
  if (TIMES.has(word) && durations.has(view.lower(at + 1))) return 'end';
  switch (part) {
    case 'PROPN':
      return !hasHead && isJoinedModifier(view, at) ? 'modifier' : 'noun';
    case 'NOUN':
      // [unaccompanied and separated children]: a participle the tagger takes for a noun
      if (!hasHead && /(?:ed|less)$/.test(word) && !isPersonWord(word) && isJoinedParticiple(view, at))
        return 'modifier';
      // [another 800 sleep in a hall]
      return !hasHead && view.part(at - 1) === 'NUM' && isBareVerb(view, at) ? 'end' : 'noun';
    case 'ADJ':
      // [23 boats last week]
      if (hasHead && TIMES.has(word)) return 'end';
      if (rest.has(word) && (!isNominal(view, at + 1) || isBareVerb(view, at + 1))) return 'end';
      if (isNominal(view, at + 1) || (!hasHead && isJoinedModifier(view, at))) return 'modifier';
      return !hasHead && isPersonWord(word) ? 'noun' : 'end';
    case 'VERB':
      // [displaced families], [51 wounded], but not [families displaced by]
      if (hasHead) return 'end';
      // [950 received blankets]: those counted before did
      if (claimWords.ownVerbs.has(word)) return 'end';
      if (/(?:ed|en|ing)$|-/.test(word) && (isNominal(view, at + 1) || isJoinedModifier(view, at)))
        return 'modifier';
      return isPersonWord(word) ? 'noun' : 'end';
    case 'ADV':
      if (hasHead || !(view.part(at + 1) === 'VERB' || view.part(at + 1) === 'ADJ')) return 'end';
      return isNominal(view, at + 2) || isPersonWord(view.lower(at + 1)) ? 'modifier' : 'end';
    case 'CCONJ':
      return !hasHead && (isJoinedModifier(view, at - 1) || isJoinedParticiple(view, at - 1))
        ? 'modifier'
        : 'end';
    default:
      return 'end';
  }
}

/** [400 more come in every day]: no singular noun is counted by many. */
function isBareVerb(view: SentenceView, at: number): boolean {
  return irregularVerbs.has(view.lower(at)) && /^(?:ADP|ADV|DET|PRON|PUNCT)$/.test(view.part(at + 1));
}

function isJoinedParticiple(view: SentenceView, at: number): boolean {
  return (
    view.part(at + 1) === 'CCONJ' &&
    /(?:ed|less|al|ive)$/.test(view.lower(at + 2)) &&
    /^(?:ADJ|VERB|NOUN)$/.test(view.part(at + 2)) &&
    isPersonWord(view.lower(at + 3))
  );
}

/** [pregnant and nursing women]: a modifier that shares its noun with the next. */
function isJoinedModifier(view: SentenceView, at: number): boolean {
  if (view.part(at + 1) !== 'CCONJ' || !/^(?:ADJ|VERB|PROPN)$/.test(view.part(at))) return false;
  // [Maya and indigenous people]
  if (view.part(at) === 'PROPN' && !(view.part(at + 2) === 'ADJ' && isPersonWord(view.lower(at + 3))))
    return false;
  const next = view.part(at + 2);
  const modifies =
    next === 'ADJ' || (/^(?:VERB|NOUN)$/.test(next) && /(?:ed|en|ing)$/.test(view.lower(at + 2)));
  return modifies && isNominal(view, at + 3);
}

function isNominal(view: SentenceView, start: number): boolean {
  const at = view.lower(start) === '-' ? start + 1 : start;
  const part = view.part(at);
  if (part === 'NOUN' || part === 'PROPN') return true;
  return (
    (part === 'ADJ' || part === 'VERB') && (view.part(at + 1) === 'NOUN' || view.part(at + 1) === 'PROPN')
  );
}

/** End of [76 tonnes of wheat grain] after its unit; `to` where the head measures nothing. */
function measuredStuff(view: SentenceView, head: number, to: number): number {
  const container = claimWords.measuring.has(singularOf(view.lower(head))) || view.lower(head) === 'members';
  const of = container ? ofAfter(view, to) : 0;
  if (of === 0) return to;
  const stuff = nounPhrase(view, determiners.has(view.lower(of + 1)) ? of + 2 : of + 1);
  return stuff.head >= 0 ? stuff.to : to;
}

/** End of [prisoners of war], [persons of concern]: a name of people with an "of" in it. */
function compoundEnd(view: SentenceView, head: number): number {
  if (view.lower(head + 1) !== 'of') return head + 1;
  let name = `${singularOf(view.lower(head))} of`;
  for (let at = head + 2; at < head + 4; at++) {
    name += ` ${view.lower(at)}`;
    if (claimWords.ofCompounds.has(name)) return at + 1;
  }
  return head + 1;
}

/** Index of the "of" behind a measure, past [/day], [per day] and [(44,000 litres)], or 0. */
function ofAfter(view: SentenceView, start: number): number {
  let at = start;
  if (view.lower(at) === '/' || view.lower(at) === 'per') at += 2;
  if (view.lower(at) === ')') at++;
  if (view.lower(at) === '(') {
    const close = at + 5;
    while (at < close && view.lower(at) !== ')') at++;
    at++;
  }
  return view.lower(at) === 'of' ? at : 0;
}

/** [women and children], [ISIS fighters and family members]: people joined without a number of their own. */
function joinedNoun(view: SentenceView, head: number, to: number): { to: number; head: number } | undefined {
  if (!/^(?:and|or|&|,)$/.test(view.lower(to)) || !isPeople(view, head)) return undefined;
  const after = view.lower(to) === ',' && /^(?:and|or)$/.test(view.lower(to + 1)) ? to + 2 : to + 1;
  const next = nounPhrase(view, after);
  if (next.head < 0 || !isPeople(view, next.head) || view.part(next.head) === 'VERB') return undefined;
  // [men, women and children], but not [twelve men, soldiers said]
  const listed = view.lower(to) !== ',' || after === to + 2 || next.joined;
  return listed ? { to: next.to, head: next.head } : undefined;
}

function isPeople(view: SentenceView, at: number): boolean {
  return isPersonWord(view.lower(at)) || isNation(view.tokens[at]!);
}

/** [Iraqis], [Americans]: a people in the plural, by its capital and its ending. */
export function isNation({ text, lower }: { readonly text: string; readonly lower: string }): boolean {
  // [9 Districts], [two IEDs]: a common noun with a capital is none
  const singular = singularOf(lower);
  if (claimWords.commonNouns.has(singular) || claimWords.placeNouns.has(singular)) return false;
  return /^\p{Lu}\P{Lu}/u.test(text) && /(?:[aeiou]ns|[dln]es|is|ese|ish|ch|ks|rs|ts|bs|ds)$/.test(lower);
}

/** Whether a noun, singular or plural, counts as a person. */
export const isPersonWord = remembering((word) => {
  const singular = singularOf(word);
  if (claimWords.persons.has(singular) || claimWords.persons.has(word)) return true;
  const hyphen = singular.lastIndexOf('-');
  if (hyphen > 0 && claimWords.persons.has(singular.slice(hyphen + 1))) return true;
  return claimWords.personEndings.some((end) => singular.length > end.length + 2 && singular.endsWith(end));
});
