import { isNation, isPersonWord, type NounPhrase, nounPhrase } from '../../syntax/noun-phrase.js';
import type { SentenceView } from '../../syntax/sentence-view.js';
import { claimWords } from '../../words/claim-words.js';
import type { Draft, Seed } from '../draft.js';
import type { Counted } from './counted.js';
import { named } from './named.js';
import { opensWithOf } from './opens-with-of.js';

/** The group of a share: what is said of it, what it is a share of, or the figure it restates. */
export function shareCounted(seed: Seed, earlier: readonly Draft[], text: string): Counted {
  const { view, phrase } = seed;
  const last = earlier[earlier.length - 1];
  const beside = last?.view === view ? last : undefined;
  const verb = phrase.head < 0 || phrase.partitive ? amountingVerb(view, phrase.from) : -1;
  if (verb >= 0) {
    if (beside) return { ...beside.counted, unit: 'percent', from: 'antecedent', antecedent: beside };
    const subject = nounBefore(view, verb);
    // [the north accounts for half of the cases], [Belo accounts for half of the cases]
    const placed = phrase.partitive && phrase.head >= 0 && view.part(subject) === 'PROPN';
    if (subject >= 0 && !(placed && !isNation(view.tokens[subject]!) && !isPersonWord(view.lower(subject))))
      return {
        ...named(view, { nounFrom: subject, to: subject + 1, head: subject }, text, 'own'),
        unit: 'percent',
      };
  }
  const complement = complementOf(seed, text);
  if (complement) return { ...complement, unit: 'percent', ...(beside ? { antecedent: beside } : {}) };
  if (phrase.head >= 0) {
    const inner = bodyOf(view, phrase.head);
    // [eight houses in ten]
    const odds = !phrase.partitive && view.part(phrase.to - 1) === 'NUM';
    const noun = odds ? { ...phrase, to: phrase.head + 1 } : phrase;
    const whole = named(view, inner ?? noun, text, 'whole');
    const { label, ...rest } = whole;
    if (inner) return { ...whole, unit: 'percent' };
    return { ...rest, unit: 'percent', label: isBody(view.lower(phrase.head)) ? '' : label };
  }
  const ownNoun = bracketed(view, phrase.from, text);
  if (ownNoun) return ownNoun;
  const among = phrase.head < 0 ? amongBefore(view, phrase.from) : undefined;
  if (among) return { ...named(view, among, text, 'own'), unit: 'percent' };
  if (!beside) return { unit: 'percent', label: '', from: 'none' };
  // [90 per cent of families, against 84 per cent a year ago]
  if (beside.quantity.sort === 'share' && COMPARED.has(view.lower(phrase.from - 1)))
    return { ...beside.counted, from: 'antecedent', antecedent: beside };
  // [of 436 clinics 13% were closed, 43% open]: shares of things are of the same things
  const things =
    beside.quantity.sort === 'share'
      ? thingsOf(beside)
      : opensWithOf(beside) && isThing(beside)
        ? beside
        : undefined;
  if (!things && beside.quantity.sort === 'share') {
    // [of which 61 per cent from Marra and 14 per cent from Belo]
    const { antecedent } = beside.counted;
    const joined = /^(?:and|,)$/.test(view.lower(phrase.from - 1)) && antecedent?.quantity.sort === 'count';
    if (!joined) return { unit: 'percent', label: '', from: 'none' };
    return { unit: 'percent', label: '', from: 'antecedent', antecedent };
  }
  // [a fund of $4 million, 40 per cent of it]: a share of money is of nobody
  const label = beside.quantity.sort === 'money' ? '' : beside.counted.label;
  return { unit: 'percent', label, from: 'antecedent', antecedent: things ?? beside };
}

/** [half of the camp] is of people, whom it does not name; [half of the population] names them. */
function isBody(word: string): boolean {
  return claimWords.bodies.has(word) && word !== 'population';
}

/** [8 per cent of the total number of returnees] */
function bodyOf(view: SentenceView, head: number): NounPhrase | undefined {
  if (!/^(?:number|total|population)$/.test(view.lower(head)) || view.lower(head + 1) !== 'of')
    return undefined;
  const noun = nounPhrase(view, view.part(head + 2) === 'DET' ? head + 3 : head + 2);
  return noun.head >= 0 && view.lower(noun.head).endsWith('s') ? noun : undefined;
}

const COMPARED = new Set(['against', 'from', 'with', 'to', 'than']);

/** The things that a share before is of, where the account counts them. */
function thingsOf({ counted: { antecedent }, view }: Draft): Draft | undefined {
  return antecedent?.view === view && isThing(antecedent) ? antecedent : undefined;
}

function isThing({ counted, quantity }: Draft): boolean {
  return (
    quantity.sort === 'count' &&
    counted.unit !== 'person' &&
    counted.unit !== 'household' &&
    counted.label !== ''
  );
}

/** [malnutrition among infants rose to 17 per cent] */
function amongBefore(view: SentenceView, from: number): NounPhrase | undefined {
  for (let at = from - 1; at >= Math.max(view.from, from - 9); at--) {
    if (view.lower(at) !== 'among') continue;
    const noun = nounPhrase(view, at + 1);
    return noun.head >= 0 && noun.to < from ? noun : undefined;
  }
  return undefined;
}

/** [cash (17%)], [referral (47%)]: the share's own noun stands before the bracket. */
function bracketed(view: SentenceView, from: number, text: string): Counted | undefined {
  if (view.lower(from - 1) !== '(') return undefined;
  let start = from - 1;
  while (start > view.from && /^(?:NOUN|ADJ|PROPN)$/.test(view.part(start - 1))) start--;
  const noun = start < from - 1 ? nounPhrase(view, start) : undefined;
  if (!noun || noun.head < 0 || noun.to !== from - 1 || view.part(start - 1) === 'NUM') return undefined;
  // [Belo (17%)] is where, not who
  if (view.part(noun.head) === 'PROPN' && !isPersonWord(view.lower(noun.head)))
    return { unit: 'percent', label: '', from: 'antecedent' };
  return { ...named(view, noun, text, 'own'), unit: 'percent' };
}

/** [7,500 pupils, making up over 40%]: the share is of those counted or named just before. */
function amountingVerb(view: SentenceView, from: number): number {
  for (let at = from - 1; at >= Math.max(view.from, from - 4); at--)
    if (claimWords.amountingVerbs.has(view.lower(at))) return at;
  return -1;
}

function nounBefore(view: SentenceView, verb: number): number {
  for (let at = verb - 1; at >= Math.max(view.from, verb - 4); at--)
    if (view.part(at) === 'NOUN' || view.part(at) === 'PROPN') return at;
  return -1;
}

/** [half of whom are children], [over 80% were men and boys]: what is said of the share or part. */
export function complementOf(seed: Seed, text: string): Counted | undefined {
  const { view, phrase } = seed;
  const said = seed.predicates.find(
    ({ relation, verb }) =>
      (relation === 'subject' || relation === 'modifier') &&
      view.part(verb.head) === 'AUX' &&
      !/^ha(?:ve|s|d)$/.test(view.lower(verb.head)) &&
      verb.from >= phrase.to,
  );
  if (!said || said.verb.to - said.verb.from > 2) return undefined;
  let at = said.verb.to;
  while (view.part(at) === 'ADV' || view.part(at) === 'DET') at++;
  if (view.part(at) === 'NUM') return undefined;
  const noun = nounPhrase(view, at);
  if (noun.head < 0 || !/s$|^(?:women|men|children|people)$/.test(view.lower(noun.head))) return undefined;
  return named(view, noun, text, 'complement');
}
