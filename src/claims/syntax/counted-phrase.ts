import type { QuantityMention } from '../../language/mention.js';
import { singularOf } from '../words/inflect.js';
import { determiners, isPersonWord, type NounPhrase, nounPhrase, rest } from './noun-phrase.js';
import type { SentenceView } from './sentence-view.js';

/** The noun phrase a number counts, in token indexes (`to` exclusive). */
export interface CountedPhrase {
  /** First token of the hedge or number. */
  readonly from: number;
  /** End of the head and its short modifiers: where the figure's span ends. */
  readonly to: number;
  /** First and last-plus-one token of the number itself. */
  readonly numberFrom: number;
  readonly numberTo: number;
  /** First token of the thing counted, without "of" and articles; equal to `to` where nothing is named. */
  readonly nounFrom: number;
  /** The noun counted, or -1. */
  readonly head: number;
  /** [six of the adults], [half of whom], [60% of its population]: the whole is named after "of". */
  readonly partitive: boolean;
  /** [two others], [15 more]: more of what was counted before. */
  readonly elliptical: boolean;
}

const pronouns = new Set(['whom', 'which', 'those', 'these', 'them', 'us']);

/** Reads the noun phrase a quantity counts, by parts of speech and the quantity's own unit. */
export function countedPhrase(view: SentenceView, quantity: QuantityMention): CountedPhrase {
  const numberFrom = view.tokenAt(quantity.number.start);
  const numberTo = Math.max(numberFrom + 1, view.tokenAt(quantity.number.end));
  const from = Math.min(numberFrom, view.tokenAt(quantity.start));
  const number = { from, numberFrom, numberTo };
  let at = skipNote(view, numberTo);
  // [18 per cent reported losses]
  const told = quantity.sort === 'share' && view.part(at) === 'VERB' && !isPersonWord(view.lower(at));
  const noun = told ? { nounFrom: at, to: at, head: -1 } : nounPhrase(view, at);
  if (noun.head >= 0) {
    const end = quantity.sort === 'share' ? oddsEnd(view, noun.to) : ageEnd(view, noun);
    return counting(number, noun, end, false, isRest(view, noun));
  }
  const inMany = quantity.sort === 'share' ? nounOfOdds(view, numberTo) : undefined;
  if (inMany) return counting(number, inMany, inMany.to, true, false);
  if (rest.has(view.lower(at))) return naming(number, at + 1, false, true);
  if (quantity.sort === 'share') at = skipOdds(view, at);
  if (view.lower(at) === 'of') {
    at++;
    let determined = false;
    while (
      (determiners.has(view.lower(at)) && !isSum(view, at)) ||
      (determined && view.lower(at) === 'own')
    ) {
      const pronoun = pronouns.has(view.lower(at));
      at++;
      determined = true;
      if (pronoun && nounPhrase(view, at).head < 0) return naming(number, at, true, false);
    }
    // [11 per cent of the US$ 90 million]
    if (quantity.sort === 'share' && isSum(view, at)) return naming(number, numberTo, false, false);
    const whole = nounPhrase(view, at);
    // [27 prisoners died, nine of untreated cholera]: what they died of is not counted
    if (
      !determined &&
      quantity.sort === 'count' &&
      /^(?:PUNCT|CCONJ)$/.test(view.part(from - 1)) &&
      isStuff(view, whole)
    )
      return naming(number, numberTo, false, false);
    // [11 of the province's 38 clinics]: the whole has a number of its own
    const owner = view.lower(whole.to) === "'s" && view.part(whole.to + 1) === 'NUM';
    if (whole.head >= 0 && !owner)
      return counting(number, whole, whole.to, determined || quantity.sort === 'share', false);
  }
  const unit = unitOfQuantity(view, quantity, numberTo);
  if (unit) return counting(number, unit, unit.to, false, false);
  return naming(number, numberTo, false, false);
}

/** Tokens of the number and its hedge. */
type NumberTokens = Pick<CountedPhrase, 'from' | 'numberFrom' | 'numberTo'>;

function counting(
  { from, numberFrom, numberTo }: NumberTokens,
  { nounFrom, head }: NounPhrase,
  to: number,
  partitive: boolean,
  elliptical: boolean,
): CountedPhrase {
  return { from, to, numberFrom, numberTo, nounFrom, head, partitive, elliptical };
}

/** Where no noun is named. */
function naming(number: NumberTokens, to: number, partitive: boolean, elliptical: boolean): CountedPhrase {
  return counting(number, { nounFrom: to, to, head: -1 }, to, partitive, elliptical);
}

/** End of [children under five]: a bound of age right behind those it is of belongs to them; [aged 6 to 12] stands apart. */
function ageEnd(view: SentenceView, { head, to }: NounPhrase): number {
  if (!isPersonWord(view.lower(head)) || head !== to - 1) return to;
  if (!/^(?:under|below|over|above)$/.test(view.lower(to)) || view.part(to + 1) !== 'NUM') return to;
  let at = to + 2;
  if (/^(?:to|and|-|–)$/.test(view.lower(at)) && view.part(at + 1) === 'NUM') at += 2;
  if (/^(?:years?|months?)$/.test(view.lower(at))) at++;
  if (view.lower(at) === 'of' && view.lower(at + 1) === 'age') at += 2;
  return at;
}

/** The unit the quantity was read with, where the parts of speech show no noun: [a dozen or so houses burned]. */
function unitOfQuantity(
  view: SentenceView,
  { unit, sort }: QuantityMention,
  numberTo: number,
): NounPhrase | undefined {
  if (!unit || sort !== 'count') return undefined;
  // [17 of 21 drones]: the noun is the whole's
  if (view.lower(numberTo) === 'of' && view.part(numberTo + 1) === 'NUM') return undefined;
  const from = view.tokenAt(unit.start);
  const to = view.tokenAt(unit.end);
  const near = from >= numberTo && from - numberTo <= 2 && to > from;
  const last = view.lower(to - 1);
  return near && /^\p{L}+s$/u.test(last) ? { nounFrom: from, to, head: to - 1 } : undefined;
}

/** End of [eight houses in ten]: the whole people reckon by is said behind the noun. */
function oddsEnd(view: SentenceView, to: number): number {
  let at = to;
  if (view.lower(at) === 'out' && view.lower(at + 1) === 'of') at += 2;
  else if (view.lower(at) === 'in') at++;
  if (view.lower(at) === 'every') at++;
  return at > to && view.part(at) === 'NUM' ? at + 1 : to;
}

/** Past the second number of [two in three of them]. */
function skipOdds(view: SentenceView, at: number): number {
  if (view.lower(at) !== 'in' || view.part(at + 1) !== 'NUM') return at;
  return view.lower(at + 2) === 'of' ? at + 2 : at;
}

/** [two in three households]: the noun behind the second number. */
function nounOfOdds(view: SentenceView, at: number): NounPhrase | undefined {
  if (view.lower(at) !== 'in' && view.lower(at) !== 'of' && view.lower(at) !== 'out') return undefined;
  let next = at + 1;
  if (view.lower(next) === 'of') next++;
  if (view.part(next) !== 'NUM') return undefined;
  while (view.part(next) === 'NUM') next++;
  const noun = nounPhrase(view, next);
  return noun.head >= 0 ? noun : undefined;
}

function isRest(view: SentenceView, noun: NounPhrase): boolean {
  return noun.head === noun.nounFrom && rest.has(view.lower(noun.head));
}

/** Whether a sum of money begins at a token: [$40 million], [US$ 40 million]. */
export function isSum(view: SentenceView, at: number): boolean {
  return CURRENCY.test(view.lower(at)) || (CURRENCY.test(view.lower(at + 1)) && view.part(at + 2) === 'NUM');
}

const CURRENCY = /^[a-z]{0,3}\p{Sc}$/u;

/** [cholera], [hunger]: nothing that can be counted. */
function isStuff(view: SentenceView, { head }: NounPhrase): boolean {
  const word = view.lower(head);
  return view.part(head) === 'NOUN' && singularOf(word) === word && !isPersonWord(word);
}

/** Past a footnote mark: [4,310*]. */
function skipNote(view: SentenceView, at: number): number {
  let next = at;
  while (view.lower(next) === '*' && view.tokens[next]!.start === view.tokens[next - 1]!.end) next++;
  return next;
}
