import { cueVerb } from '../../language/attribution/cues.js';
import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import { RELATIVES } from './asides.js';
import type { CountedPhrase } from './counted-phrase.js';
import type { Predicate } from './predicate.js';
import { predicatesAfter } from './predicates-after.js';
import { predicateBefore } from './predicates-before.js';
import type { SentenceView } from './sentence-view.js';
import type { VerbGroup } from './verb-groups.js';

/** Verbs of which the counted phrase is subject, object or antecedent, nearest first in each direction. */
export function predicatesOf(view: SentenceView, phrase: CountedPhrase): readonly Predicate[] {
  const carrier = carrierOf(view, phrase.from);
  // [stopped a boat with 64 people aboard]: what befell the boat befell them
  if (carrier) {
    const befell = ownPredicates(view, { ...phrase, ...carrier }).filter(
      ({ relation, verb }) => relation === 'object' || verb.passive,
    );
    return [...ownPredicates(view, phrase), ...befell];
  }
  return ownPredicates(view, phrase);
}

/** The vessel or vehicle those counted are on: [a boat with 64 people], [a truck carrying 64 people]. */
function carrierOf(view: SentenceView, from: number): Pick<CountedPhrase, 'from' | 'to'> | undefined {
  let at = from - 1;
  if (!/^(?:with|carrying|of|transporting)$/.test(view.lower(at))) return undefined;
  at--;
  if (!claimWords.movers.has(singularOf(view.lower(at))) || view.part(at) === 'NUM') return undefined;
  const to = at + 1;
  while (/^(?:ADJ|NOUN|DET|NUM)$/.test(view.part(at - 1))) at--;
  return { from: at, to };
}

function ownPredicates(view: SentenceView, phrase: CountedPhrase): readonly Predicate[] {
  const of = ownerOf(view, phrase.from);
  // [freed 146 of the 1,848 people]: the 146 were
  const left = isOfNumber(view, of) ? [] : predicateBefore(view, phrase.from);
  const right = predicatesAfter(view, phrase.to, view.lower(of) === 'of');
  // [the section housing 630 women was emptied]: the object of one verb is not the subject of the next
  const [object] = left;
  // [said 40 people were killed]: a verb of saying takes the clause, not the people.
  const says = object && cueVerb(view.lower(object.verb.head)) !== undefined;
  const held = object?.relation === 'object' && !says && isDirect(view, object.verb, phrase.from);
  if (held) return [...right.filter((predicate) => predicate.relation !== 'subject'), ...left];
  // [lost their lives and 90 men were hurt]: a conjunct with a verb of its own is no object of the verb before
  const ended = (left[0] && isCompletion(view, left[0], phrase.from)) || isFormer(view, phrase.from);
  const mine = withMain(view, right).filter(
    ({ verb, relation }) =>
      !isOfOthers(view, phrase, verb) &&
      !(relation === 'modifier' && isOfNext(view, phrase.to, verb)) &&
      !(ended && relation === 'subject' && isNextClause(view, phrase.to, verb)),
  );
  const own = mine.some((predicate) => predicate.relation === 'subject');
  return own && left[0] && joinsBetween(view, left[0].verb.to, phrase.from) ? mine : [...mine, ...left];
}

/**
 * [Of 640 patients seen, 210 were children]: what is said behind the comma is said of the part; [eight of them nurses and
 * 90 hurt]: what is said behind the "and" is not said of the eight.
 */
function isOfOthers(view: SentenceView, phrase: CountedPhrase, verb: VerbGroup): boolean {
  const { from, to, numberTo } = phrase;
  if (/^(?:them|whom|which)$/.test(view.lower(numberTo + 1)))
    for (let at = to; at < verb.from; at++) if (view.part(at) === 'CCONJ') return true;
  const of = ownerOf(view, from);
  // [4 of the city's 11 mills were shut]: said of the four
  if (isOfNumber(view, of) && phrase.head >= 0) return !isRelative(view, to, verb);
  if (of !== view.from || view.lower(of) !== 'of') return false;
  for (let at = to; at < verb.from; at++) if (view.lower(at) === ',') return true;
  return false;
}

/** [held 900 women, and 17 children who live there]: said of the children. */
function isOfNext(view: SentenceView, start: number, verb: VerbGroup): boolean {
  if (!RELATIVES.has(view.lower(verb.from - 1))) return false;
  let joined = false;
  for (let at = start; at < verb.from; at++) {
    if (view.part(at) === 'CCONJ') joined = true;
    else if (joined && view.part(at) === 'NUM') return true;
  }
  return false;
}

/** [146 of the], [146 out of the] */
function isOfNumber(view: SentenceView, of: number): boolean {
  if (view.lower(of) !== 'of') return false;
  return view.part(of - 1) === 'NUM' || (view.lower(of - 1) === 'out' && view.part(of - 2) === 'NUM');
}

/** Token before the words that open a whole: [of the], [of the region's]. */
function ownerOf(view: SentenceView, from: number): number {
  let at = from - 1;
  if (view.lower(at) === "'s") for (at--; at > from - 5 && /^(?:NOUN|PROPN|ADJ)$/.test(view.part(at)); ) at--;
  return view.part(at) === 'DET' ? at - 1 : at;
}

/** [the 211 inmates who fled], [the 900 women held there] */
function isRelative(view: SentenceView, to: number, verb: VerbGroup): boolean {
  // [the 900 people it arrested]
  if (view.part(to) === 'PRON' && view.verbAt(to + 1) === verb) return true;
  if (verb.form === 'participle' && verb.from === to) return true;
  if (!RELATIVES.has(view.lower(to))) return false;
  // [58 of the 211 inmates who fled were caught]: only the fleeing is of all of them
  for (let at = to + 1; at < verb.from; at++) if (view.verbAt(at)) return false;
  return true;
}

/** [risen to 169]: the phrase ends what a finite verb before it says. */
function isCompletion(view: SentenceView, { verb, relation }: Predicate, from: number): boolean {
  return relation === 'oblique' && verb.form === 'finite' && !joinsBetween(view, verb.to, from);
}

/** [up from 112] */
function isFormer(view: SentenceView, from: number): boolean {
  const at = view.lower(from) === 'up' || view.lower(from) === 'down' ? from : from - 2;
  return /^(?:up|down)$/.test(view.lower(at)) && view.lower(at + 1) === 'from';
}

/** [, and 91 people are missing]: a clause that is joined on, with a number of its own. */
function isNextClause(view: SentenceView, start: number, verb: VerbGroup): boolean {
  let joined = false;
  for (let at = start; at < verb.from; at++) {
    if (view.part(at) === 'CCONJ') joined = true;
    else if (joined && view.part(at) === 'NUM') return true;
  }
  return false;
}

function joinsBetween(view: SentenceView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (view.part(at) === 'CCONJ' || view.lower(at) === ',') return true;
  return false;
}

/** [tens of thousands marched through]: with no other verb after it a bare past form is the sentence's own. */
function withMain(view: SentenceView, found: readonly Predicate[]): readonly Predicate[] {
  if (found.some(({ relation }) => relation === 'subject')) return found;
  const at = found.findLastIndex(
    ({ relation, verb }) => relation === 'modifier' && verb.form === 'participle',
  );
  const last = found[at];
  if (!last || view.lower(last.verb.to) === 'by' || RELATIVES.has(view.lower(last.verb.from - 1)))
    return found;
  return found.with(at, { ...last, relation: 'subject' });
}

function isDirect(view: SentenceView, verb: VerbGroup, start: number): boolean {
  for (let at = verb.to; at < start; at++)
    if (!/^(?:DET|ADJ|ADV|ADP|NUM|PRON)$/.test(view.part(at))) return false;
  return view.part(start - 1) !== 'ADP' || view.lower(start - 1) === 'of' || verb.to === start;
}
