import { cueVerb } from '../../language/attribution/cues.js';
import { speech, tokenKey } from '../../language/place/place-words.js';
import { sourceKind } from '../factuality/source-kind.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import { singularOf } from '../words/inflect.js';
import type { Draft } from './draft.js';
import { notCounted } from './not-counted.js';

/** [two released teachers said], [two guards interviewed in Belo], [By two researchers]: those who tell are not counted. */
export function isTeller({ view, phrase, quantity, predicates }: Draft): boolean {
  if ((quantity.value.high ?? quantity.value.low ?? 0) > FEW) return false;
  if (ASKED.test(view.lower(phrase.to))) return true;
  if (isByline(view, phrase.from) && tells(view, phrase.head)) return true;
  const deeds = predicates.filter(({ relation }) => relation === 'subject');
  const says = deeds.find(({ verb }) => speech.has(tokenKey(view.tokens[verb.head]!)));
  // [two officials, speaking by phone, said], [three people close to the talks said]; but [two men who fled said]
  if (says?.verb.from === phrase.to) return true;
  const said = isSaidOf(view, phrase.to);
  if (says && deeds[0] === says && !says.verb.passive && !said) return true;
  return said && tells(view, phrase.head) && saysBehind(view, phrase.to);
}

const FEW = 12;
const ASKED = /^(?:interviewed|quoted|contacted|consulted|cited)$/;

/** [By two researchers who travelled there]: who wrote an account. */
function isByline(view: SentenceView, from: number): boolean {
  return view.lower(from - 1) === 'by' && from - 1 === view.from;
}

/** [two nurses who fled], [two men freed in May] */
function isSaidOf(view: SentenceView, to: number): boolean {
  const next = view.lower(to) === ',' ? to + 1 : to;
  return /^(?:who|whom|whose)$/.test(view.lower(next)) || /(?:ed|en|wn)$/.test(view.lower(next));
}

/** Whether a noun is of people who tell as part of their work. */
function tells(view: SentenceView, head: number): boolean {
  const noun = singularOf(view.lower(head));
  const office = view.lower(head + 1) === 'of' ? `${noun} of ${view.lower(head + 2)}` : noun;
  if (noun === 'member') return /^member of (?:parliament|congress|the)$/.test(office);
  if (notCounted.tellers.has(noun)) return true;
  return TELLING_KINDS.has(sourceKind(noun, undefined, false) ?? '');
}

const TELLING_KINDS: ReadonlySet<string> = new Set(['official', 'government', 'researcher', 'media']);

/** [who toured the prison called it a disgrace]: the verb behind what is said of them tells. */
function saysBehind(view: SentenceView, to: number): boolean {
  const [, main] = view.verbs.filter(({ from }) => from >= to);
  if (!main || main.passive || main.form === 'infinitive') return false;
  const word = view.lower(main.head);
  return notCounted.telling.has(word) || cueVerb(word) !== undefined;
}
