import { isNation, isPersonWord } from '../../syntax/noun-phrase.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Counted } from './counted.js';

/** The unit and the group's label of a noun phrase, in token indexes. */
export function named(
  view: SentenceView,
  phrase: { readonly nounFrom: number; readonly to: number; readonly head: number },
  text: string,
  from: Counted['from'],
): Counted {
  const { head } = phrase;
  let first = phrase.nounFrom;
  while (first < head && (claimWords.idleModifiers.has(view.lower(first)) || view.lower(first) === 'already'))
    first++;
  const end = view.tokens[Math.max(first, phrase.to - 1)]!.end;
  const stuff = stuffAfter(view, first, phrase.to);
  const start = view.tokens[stuff > 0 ? stuff : first]!.start;
  const label = text.slice(start, end).toLowerCase().replace(/\s+/g, ' ').replace(NOTE, '');
  const labelSpan = { start, end };
  if (stuff > 0)
    return { unit: measureName(view, first, measureEnd(view, first, stuff - 1)), label, labelSpan, from };
  if (first === head && claimWords.justPeople.has(view.lower(head)))
    return { unit: 'person', label: '', from };
  return { unit: unitOfHead(view, first, head), label, labelSpan, from };
}

/** [children1]: the number of a footnote. */
const NOTE = /(?<=\p{L}{4})\d{1,2}$/u;

function unitOfHead(view: SentenceView, first: number, head: number): string {
  const word = view.lower(head);
  const singular = singularOf(word);
  if (claimWords.households.has(singular) || claimWords.households.has(word)) return 'household';
  if (isPersonWord(word) || isPeople(view, first, head) || isJoinedToPeople(view, first, head))
    return 'person';
  const compound = compoundOf(view, first, head, singular);
  if (compound !== undefined) return compound;
  if (isMeasure(view, first, head)) return measureName(view, first, head + 1);
  const before = head > first ? view.lower(head - 1) : '';
  // A facility says too little alone: a health facility, a water point.
  if (claimWords.genericHeads.has(singular) && view.part(head - 1) === 'NOUN' && before !== '')
    return `${before} ${singular}`;
  return singular;
}

/** [life jackets], [local government areas]: the longest name of a thing that ends at the head. */
function compoundOf(view: SentenceView, first: number, head: number, singular: string): string | undefined {
  let name: string | undefined;
  for (let at = head - 1, words = singular; at >= Math.max(first, head - 2); at--) {
    words = `${view.lower(at)} ${words}`;
    if (claimWords.compounds.has(words)) name = words;
  }
  return name;
}

/** [Iraqis], [Americans], [South Africans], [Danes and Swedes]: peoples in the plural. */
function isPeople(view: SentenceView, first: number, head: number): boolean {
  const directed = head === first + 1 && claimWords.directions.has(view.lower(first));
  const joined = /^(?:and|or|&|,)$/.test(view.lower(head - 1));
  return (head === first || directed || joined) && isNation(view.tokens[head]!);
}

/** [IDPs and other storm-hit Danes] */
function isJoinedToPeople(view: SentenceView, first: number, head: number): boolean {
  for (let at = first + 1; at < head; at++)
    if (/^(?:and|or)$/.test(view.lower(at))) return isPersonWord(view.lower(at - 1));
  return false;
}

/** First token of the stuff in [12 tonnes of rice], or 0. */
function stuffAfter(view: SentenceView, from: number, to: number): number {
  for (let i = from + 1; i < to - 1; i++)
    if (view.lower(i) === 'of') return isMeasure(view, from, measureEnd(view, from, i) - 1) ? i + 1 : 0;
  return 0;
}

/** Where the measure ends in [12 tonnes (44,000 litres) of rice], [12 tonnes/day of rice]. */
function measureEnd(view: SentenceView, from: number, of: number): number {
  for (let i = from + 1; i < of; i++) if (/^(?:[()/]|per)$/.test(view.lower(i))) return i;
  return of;
}

function isMeasure(view: SentenceView, from: number, head: number): boolean {
  const singular = singularOf(view.lower(head));
  return (
    claimWords.measuring.has(singular) ||
    (head > from && claimWords.measuring.has(`${view.lower(head - 1)} ${singular}`))
  );
}

/** [MT], [cubic meter]: the measure as written, in the singular. */
function measureName(view: SentenceView, from: number, to: number): string {
  const head = view.tokens[to - 1]!;
  const singular = /^\p{Lu}+$/u.test(head.text) ? head.text : singularOf(head.lower);
  const pair = to - 2 >= from ? `${view.lower(to - 2)} ${singular}` : '';
  return claimWords.measuring.has(pair) ? pair : singular;
}
