import { speech, tokenKey } from '../../language/place/place-words.js';
import { isPersonWord } from '../syntax/noun-phrase.js';
import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import type { Draft } from './draft.js';
import { isAge } from './is-age.js';
import { isNumberOf } from './is-number-of.js';
import { SAID_OF } from './measure/measure-strength.js';

/**
 * Whether an account asserts a figure with a quantity, or only speaks of "the two sides", "five points", "no sign".
 */
export function isFigure(draft: Draft): boolean {
  const { view, phrase, quantity, counted, measure } = draft;
  if (draft.labelled) return isLabelled(draft);
  if (quantity.sort === 'share') return isShare(draft);
  if (quantity.sort === 'money') return true;
  if (quantity.sort === 'measure')
    return (
      (measure.strength >= 8 && measure.measure?.counts === 'things' && !isDistance(draft)) ||
      (claimWords.volumes.has(view.lower(phrase.nounFrom + 1)) && phrase.to - phrase.nounFrom > 2)
    );
  if (quantity.sort === 'sources' && measure.strength < 8) return false;
  if (speaks(draft)) return false;
  const head = phrase.head >= 0 ? singularOf(view.lower(phrase.head)) : '';
  const compound = phrase.head > phrase.nounFrom && view.part(phrase.head - 1) === 'NOUN';
  if (claimWords.uncounted.has(head) && !compound && measure.strength < 9.5) return false;
  if (isName(draft) || isAge(draft) || isNumberOf(draft) || isBroken(draft)) return false;
  const small = (quantity.value.high ?? quantity.value.low ?? 0) <= 12;
  // [caught between two fires], [a clash between two gangs]: each has its own side, nothing is counted
  if (small && view.lower(phrase.numberFrom - 1) === 'between' && measure.strength < 8) return false;
  const before = view.lower(phrase.from - 1);
  // [the two countries] are known already; [the 340 detainees] may be new
  const known = claimWords.definites.has(before) && !phrase.partitive && !isWholeOfNumber(draft);
  if (known && (small || quantity.value.bound === 'vague')) return false;
  // [none of the 42 passengers]
  if (before === 'the' && view.lower(phrase.from - 3) === 'none') return false;
  if (counted.from === 'none') return isBareFigure(draft);
  // [no nurses were hurt], but not [no deaths were reported]
  if (isZero(draft)) return counted.unit === 'person' && measure.strength >= 8;
  if (small && view.lower(phrase.numberFrom) === 'one')
    return (counted.unit === 'person' && measure.strength >= 8) || isOnlyOne(draft);
  return true;
}

/** [only one nurse was on duty], [One survivor was carried out], [there is one latrine]: so few are counted. */
function isOnlyOne({ view, phrase, counted, predicates, measure }: Draft): boolean {
  if (counted.from !== 'own' || phrase.partitive) return false;
  if (
    /^(?:only|just|single|exactly)$/.test(view.lower(phrase.from - 1)) ||
    /^(?:only|just)$/.test(view.lower(phrase.from))
  )
    return true;
  const undergoes = predicates.some(({ relation, verb }) => relation === 'subject' && verb.passive);
  if (undergoes && counted.unit === 'person') return true;
  return measure.strength >= 4 && predicates.some(({ relation }) => relation !== 'oblique');
}

/** [two of the eleven clinics] */
function isWholeOfNumber({ view, phrase: { from } }: Draft): boolean {
  return view.lower(from - 2) === 'of' && view.part(from - 3) === 'NUM' && view.lower(from - 3) !== 'one';
}

/** [180 kilometres to the east], [9 miles from Belo], [140 kilometres an hour] */
function isDistance({ view, phrase: { to } }: Draft): boolean {
  const next = `${view.lower(to)} ${view.lower(to + 1)}`;
  return /^(?:an hour|a second|per hour|per second|to the|from|off|away|north|south|east|west|inland|upstream|downstream|outside)\b/.test(
    next,
  );
}

/** [a tremor of 4.2 sent people out], [1 Percentages are rounded]: no number of people or things. */
function isBroken({ quantity, counted, view, phrase }: Draft): boolean {
  const { best } = quantity.value;
  if (best === null || phrase.partitive) return false;
  // [a cell of 20 by 6 metres]
  if (view.lower(phrase.numberTo) === 'by' && view.part(phrase.numberTo + 1) === 'NUM') return true;
  if (counted.unit === 'person' && !Number.isInteger(best)) return true;
  const plural = phrase.head >= 0 && singularOf(view.lower(phrase.head)) !== view.lower(phrase.head);
  return best === 1 && plural && view.lower(phrase.numberFrom) === '1' && phrase.numberFrom === view.from;
}

/** [two released teachers said], [two guards interviewed in Belo]: those who tell are not counted. */
function speaks({ view, phrase, quantity, predicates }: Draft): boolean {
  const few = (quantity.value.high ?? quantity.value.low ?? 0) <= 12;
  if (few && /^(?:interviewed|quoted|contacted|consulted|cited)$/.test(view.lower(phrase.to))) return true;
  if (!few) return false;
  const deeds = predicates.filter(({ relation }) => relation === 'subject');
  const says = deeds.find(({ verb }) => speech.has(tokenKey(view.tokens[verb.head]!)));
  if (!says) return false;
  // [two officials, speaking by phone, said], [three people close to the talks said]; but [two men who fled said]
  return (
    says.verb.from === phrase.to || (deeds[0] === says && !says.verb.passive && !isSaidOf(view, phrase.to))
  );
}

/** [two nurses who fled], [two men freed in May] */
function isSaidOf(view: Draft['view'], to: number): boolean {
  const next = view.lower(to) === ',' ? to + 1 : to;
  return /^(?:who|whom|whose)$/.test(view.lower(next)) || /(?:ed|en|wn)$/.test(view.lower(next));
}

/** A share says of what it is, or stands to a verb: [unemployment rose to 38 per cent]. */
function isShare({ view, phrase, counted, measure, predicates }: Draft): boolean {
  // [half an hour], [the other half]
  const next = view.part(phrase.to) === 'DET' ? view.lower(phrase.to + 1) : view.lower(phrase.head);
  if (claimWords.uncounted.has(singularOf(next)) || view.lower(phrase.from - 1) === 'other') return false;
  // [burns over 60 per cent of the body]
  if (phrase.partitive && view.lower(phrase.head) === 'body') return false;
  // [stands at 39 per cent], [44 (22 per cent)]
  const level = /^(?:at|to|from|\()$/.test(view.lower(phrase.from - 1));
  return (
    phrase.head >= 0 || counted.from !== 'none' || measure.strength > 3 || predicates.length > 0 || level
  );
}

/** A labelled number counts people, or something a measure's word says. */
function isLabelled({ counted, measure, quantity, view, phrase }: Draft): boolean {
  const people = counted.unit === 'person' || counted.unit === 'household';
  const share = quantity.sort === 'share' && isPersonWord(view.lower(phrase.head));
  return people || share || quantity.sort === 'money' || measure.strength >= SAID_OF;
}

/** [3Oslo School], [12.7M Marra]: a mark or a stray number before a name. */
function isName({ view, phrase, counted }: Draft): boolean {
  if (phrase.head < 0 || counted.unit === 'person') return false;
  const after = view.tokens[phrase.numberTo];
  if (after && after.start === view.tokens[phrase.numberTo - 1]!.end && after.kind === 'word') return true;
  if (phrase.head !== phrase.nounFrom || view.part(phrase.head) !== 'PROPN') return false;
  return /^\p{Lu}\p{Ll}+$/u.test(view.tokens[phrase.head]!.text) && !view.lower(phrase.head).endsWith('s');
}

function isZero({ quantity }: Draft): boolean {
  return quantity.value.high === 0;
}

/** A number that names nothing counts people where a verb says what befell them: [at least 30 were killed]. */
function isBareFigure(draft: Draft): boolean {
  const { view, measure, quantity, phrase } = draft;
  if (quantity.value.high === 0) return false;
  // [Area 51], [Camp 4]: a number that is part of a name
  const before = view.lower(phrase.from - 1);
  const noun = /^(?:NOUN|PROPN)$/.test(view.part(phrase.from - 1));
  if (noun && !standsAlone(draft) && !phrase.elliptical && singularOf(before) === before) return false;
  if (isNumbered(view, phrase.from)) return false;
  if (isBareSubject(draft)) return true;
  // [the population fell to 900] is a level of what it names
  if (measure.strength >= 6.5) return true;
  return phrase.elliptical && measure.strength > 4;
}

/** [some 200,000 marched]: those who did something, of whom nothing else is said. */
function isBareSubject(draft: Draft): boolean {
  const { view, phrase, predicates, quantity } = draft;
  const large = (quantity.value.best ?? quantity.value.low ?? 0) > 12 && !isYear(quantity.value.best);
  let at = phrase.to;
  while (view.part(at) === 'ADV') at++;
  const verb = predicates.find(({ relation, verb: { from } }) => relation !== 'object' && from === at)?.verb;
  if (!large || !verb || view.part(verb.head) !== 'VERB') return false;
  // [the Group of 20 agreed], but [a crowd of 4,000 gathered]
  const before = view.part(phrase.from - 1);
  const within = standsAlone(draft) ? /^(?:ADP|NUM)$/ : /^(?:NOUN|PROPN|ADJ|ADP|NUM)$/;
  if (within.test(before) && !claimWords.crowds.has(view.lower(phrase.from - 2))) return false;
  return verb.tense === 'past' || verb.tense === 'perfect';
}

/** [after the attack some 20,000 fled], [in the same period 13,400 came]: no name has a hedge or parted thousands. */
function standsAlone({ view, phrase }: Draft): boolean {
  return phrase.numberFrom > phrase.from || /\d[, .]\d{3}/.test(view.tokens[phrase.numberFrom]!.text);
}

function isYear(value: number | null): boolean {
  return value !== null && Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** [camps 4 and 7], [districts 1, 2 and 3] */
function isNumbered(view: Draft['view'], from: number): boolean {
  let at = from - 1;
  while (view.part(at) === 'NUM' || /^(?:,|and|or|&)$/.test(view.lower(at))) at--;
  return (
    view.part(at + 1) === 'NUM' &&
    claimWords.placeNouns.has(singularOf(view.lower(at))) &&
    view.lower(at).endsWith('s')
  );
}
