import type { Span } from '../../accounts/span.js';
import { currencies } from '../../language/quantity/lexicon.js';
import { isPersonWord, nounPhrase } from '../syntax/counted-phrase.js';
import type { SentenceView } from '../syntax/sentence-view.js';
import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import type { Draft, Seed } from './draft.js';

/** What a figure counts. */
export interface Counted {
  readonly unit: string;
  /** The group in the account's lower-case words, "" for just people. */
  readonly label: string;
  readonly labelSpan?: Span;
  /** Where the counted thing was found: its own noun, after "of", said of it, before it, or nowhere. */
  readonly from: 'own' | 'whole' | 'complement' | 'antecedent' | 'none';
  /** The figure whose counted thing this one goes on counting. */
  readonly antecedent?: Draft;
}

/** Finds what is counted: the phrase's own noun, else what is said of it, else what was counted before. */
export function countedOf(seed: Seed, earlier: readonly Draft[], text: string): Counted {
  const { view, phrase, quantity } = seed;
  if (quantity.sort === 'money') return money(seed, text);
  const share = quantity.sort === 'share';
  const unitOf = (noun: Counted): Counted => (share ? { ...noun, unit: 'percent' } : noun);
  if (phrase.partitive || share || phrase.head < 0) {
    const complement = complementOf(seed, text);
    if (complement) return unitOf(complement);
  }
  if (share) return shared(seed, earlier, text);
  if (phrase.head >= 0 && !phrase.elliptical)
    return named(view, phrase.nounFrom, phrase.to, phrase.head, text, phrase.partitive ? 'whole' : 'own');
  const before = antecedentOf(seed, earlier);
  if (before) {
    const { unit, label, labelSpan } = before.counted;
    // [two others] after [seven civilians]: the account does not say that they were civilians
    const others = phrase.elliptical && /others?$/.test(view.lower(phrase.to - 1)) && unit === 'person';
    return {
      unit: unit === 'percent' ? 'person' : unit,
      label: others ? '' : label,
      ...(labelSpan && !others ? { labelSpan } : {}),
      from: 'antecedent',
      antecedent: before,
    };
  }
  const outside = nounBefore(seed, text);
  return outside ?? { unit: 'person', label: '', from: 'none' };
}

/** The unit and label of a noun phrase. */
export function named(
  view: SentenceView,
  from: number,
  to: number,
  head: number,
  text: string,
  how: Counted['from'],
): Counted {
  const word = view.lower(head);
  const singular = singularOf(word);
  let first = from;
  while (first < head && DROPPED.has(view.lower(first))) first++;
  const span = { start: view.tokens[first]!.start, end: view.tokens[Math.max(first, to - 1)]!.end };
  const words = text.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' ');
  const stuff = stuffAfter(view, first, to);
  if (stuff > 0) {
    const stuffSpan = { start: view.tokens[stuff]!.start, end: span.end };
    return {
      unit: unitName(view, first, stuff - 1),
      label: text.slice(stuffSpan.start, stuffSpan.end).toLowerCase(),
      labelSpan: stuffSpan,
      from: how,
    };
  }
  if (first === head && claimWords.justPeople.has(word)) return { unit: 'person', label: '', from: how };
  return { unit: unitOfHead(view, first, head, singular), label: words, labelSpan: span, from: how };
}

const DROPPED = new Set([
  'remaining',
  'additional',
  'other',
  'more',
  'further',
  'new',
  'estimated',
  'reported',
  'total',
  'some',
  'such',
  'the',
  'of',
  'own',
  'its',
  'their',
  'another',
]);

function unitOfHead(view: SentenceView, first: number, head: number, singular: string): string {
  if (claimWords.households.has(singular) || claimWords.households.has(view.lower(head))) return 'household';
  if (isPersonWord(view.lower(head))) return 'person';
  // [Iraqis], [Americans]: a people in the plural
  const token = view.tokens[head]!;
  if (
    /^\p{Lu}/u.test(token.text) &&
    /(?:ans|ians|is|ese|ish|ch|ns|ks|rs|ts|bs|ds)$/.test(token.lower) &&
    head === first
  )
    return 'person';
  const before = head > first ? view.lower(head - 1) : '';
  if (GENERIC.has(singular) && before !== '' && view.part(head - 1) === 'NOUN')
    return `${before} ${singular}`;
  return singular;
}

/** Heads that say too little alone: a health facility, a water point. */
const GENERIC = new Set([
  'facility',
  'point',
  'centre',
  'center',
  'site',
  'station',
  'incident',
  'post',
  'area',
  'unit',
  'plant',
]);

/** First token of the stuff in [76 tonnes of wheat], or 0. */
function stuffAfter(view: SentenceView, from: number, to: number): number {
  for (let i = from + 1; i < to - 1; i++)
    if (view.lower(i) === 'of') return measures(view, from, i) ? i + 1 : 0;
  return 0;
}

function measures(view: SentenceView, from: number, of: number): boolean {
  const head = singularOf(view.lower(of - 1));
  return (
    claimWords.measuring.has(head) ||
    (of - from === 2 && claimWords.measuring.has(`${view.lower(from)} ${head}`))
  );
}

function unitName(view: SentenceView, from: number, of: number): string {
  const head = view.tokens[of - 1]!;
  const singular = head.text === head.text.toUpperCase() ? head.text : singularOf(head.lower);
  return of - from > 1 && /^(?:cubic|metric|square)$/.test(view.lower(from))
    ? `${view.lower(from)} ${singular}`
    : singular;
}

/** [half of whom are children], [over 94% were women and children]: what is said of the share or part. */
function complementOf(seed: Seed, text: string): Counted | undefined {
  const { view, phrase } = seed;
  const said = seed.predicates.find(
    (p) =>
      (p.relation === 'subject' || p.relation === 'modifier') &&
      view.part(p.verb.head) === 'AUX' &&
      p.verb.from >= phrase.to,
  );
  if (!said || said.verb.to - said.verb.from > 2) return undefined;
  let at = said.verb.to;
  while (view.part(at) === 'ADV' || view.part(at) === 'DET') at++;
  if (view.part(at) === 'NUM') return undefined;
  const noun = nounPhrase(view, at);
  if (noun.head < 0 || !/s$|^(?:women|men|children|people)$/.test(view.lower(noun.head))) return undefined;
  return named(view, noun.nounFrom, noun.to, noun.head, text, 'complement');
}

/** The group of a share without a complement: its own noun, the noun of its whole, or the figure beside it. */
function shared(seed: Seed, earlier: readonly Draft[], text: string): Counted {
  const { view, phrase } = seed;
  const last = earlier[earlier.length - 1];
  const beside = last && last.view === view ? last : undefined;
  const accounts = seed.predicates.find((p) => p.relation === 'object' || p.relation === 'oblique');
  // [22,000 children, accounting for more than 60% of its population]
  if (
    beside &&
    accounts &&
    /^(?:account|accounts|accounting|making|make|makes|representing|represent|comprising|constituting)$/.test(
      view.lower(accounts.verb.head),
    )
  )
    return { ...beside.counted, unit: 'percent', from: 'antecedent', antecedent: beside };
  if (phrase.head >= 0) {
    const whole = named(view, phrase.nounFrom, phrase.to, phrase.head, text, 'whole');
    const body = /^(?:population|total|number|people|all|camp|residents?)$/.test(view.lower(phrase.head));
    return { ...whole, unit: 'percent', label: body ? '' : whole.label };
  }
  if (beside && beside.quantity.sort !== 'share')
    return {
      unit: 'percent',
      label: phrase.partitive ? beside.counted.label : '',
      from: 'antecedent',
      antecedent: beside,
    };
  return { unit: 'percent', label: '', from: 'none' };
}

/** The figure an elliptical one goes on from: in the same sentence, else the sentence before. */
function antecedentOf(seed: Seed, earlier: readonly Draft[]): Draft | undefined {
  for (let i = earlier.length - 1; i >= 0; i--) {
    const draft = earlier[i]!;
    const gap = seed.view.from - draft.view.to;
    if (gap > 0 || draft.view.sentence.block !== seed.view.sentence.block) {
      if (gap > 1 || !seed.phrase.elliptical) return undefined;
    }
    if (draft.quantity.sort === 'count') return draft;
  }
  return undefined;
}

/** [troops, which now number around 1,000], [the number of people in custody to nine]. */
function nounBefore(seed: Seed, text: string): Counted | undefined {
  const { view, phrase } = seed;
  for (let at = phrase.from - 1; at >= view.from && phrase.from - at < 14; at--) {
    if (/^(?:which|who)$/.test(view.lower(at))) {
      let head = at - 1;
      while (head > view.from && view.part(head) !== 'NOUN') head--;
      if (view.part(head) === 'NOUN') return named(view, head, head + 1, head, text, 'antecedent');
    }
    if (view.lower(at) === 'number' && view.lower(at + 1) === 'of') {
      const noun = nounPhrase(view, at + 2);
      if (noun.head >= 0) return named(view, noun.nounFrom, noun.to, noun.head, text, 'antecedent');
    }
  }
  const after = phrase.to;
  if (view.lower(after) === 'the' && view.lower(after + 1) === 'number' && view.lower(after + 2) === 'of') {
    const noun = nounPhrase(view, after + 3);
    if (noun.head >= 0) return named(view, noun.nounFrom, noun.to, noun.head, text, 'antecedent');
  }
  return undefined;
}

function money(seed: Seed, text: string): Counted {
  const { view, phrase, quantity } = seed;
  const words = quantity.unit ? text.slice(quantity.unit.start, quantity.unit.end) : '$';
  const unit = currencies.get(words) ?? currencies.get(words.toLowerCase()) ?? words.toUpperCase();
  for (let at = phrase.to; at < Math.min(view.to, phrase.to + 5); at++) {
    if (claimWords.moneyNouns.has(singularOf(view.lower(at)))) return moneyFor(view, at, unit);
    if (view.verbAt(at)) break;
  }
  for (let at = phrase.from - 1; at >= Math.max(view.from, phrase.from - 4); at--)
    if (claimWords.moneyNouns.has(singularOf(view.lower(at)))) return moneyFor(view, at, unit);
  return { unit, label: '', from: 'none' };
}

function moneyFor(view: SentenceView, at: number, unit: string): Counted {
  const token = view.tokens[at]!;
  return { unit, label: token.lower, labelSpan: { start: token.start, end: token.end }, from: 'own' };
}
