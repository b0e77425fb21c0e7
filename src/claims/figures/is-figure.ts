import { isPersonWord } from '../syntax/noun-phrase.js';
import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import type { Draft } from './draft.js';
import { isAge } from './is-age.js';
import { isNumberOf } from './is-number-of.js';
import { isSample } from './is-sample.js';
import { isTeller } from './is-teller.js';
import { SAID_OF } from './measure/measure-strength.js';
import { notCounted } from './not-counted.js';

/**
 * Whether an account asserts a figure with a quantity, or only speaks of "the two sides", "five points", "no sign".
 */
export function isFigure(draft: Draft): boolean {
  const { view, phrase, quantity, counted, measure } = draft;
  if (draft.labelled) return isLabelled(draft) && !isSample(draft);
  if (quantity.sort === 'share') return isShare(draft);
  if (quantity.sort === 'money') return true;
  if (isDose(draft) || isDimension(draft) || isSample(draft)) return false;
  if (quantity.sort === 'measure')
    return (
      (measure.strength >= 8 && measure.measure?.counts === 'things' && !isDistance(draft)) ||
      (claimWords.volumes.has(view.lower(phrase.nounFrom + 1)) && phrase.to - phrase.nounFrom > 2)
    );
  if (quantity.sort === 'sources' && measure.strength < 8) return false;
  if (isTeller(draft)) return false;
  const head = phrase.head >= 0 ? singularOf(view.lower(phrase.head)) : '';
  const compound = phrase.head > phrase.nounFrom && view.part(phrase.head - 1) === 'NOUN';
  if (claimWords.uncounted.has(head) && !compound && measure.strength < 9.5) return false;
  if (compound && claimWords.uncounted.has(`${view.lower(phrase.head - 1)} ${head}`)) return false;
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
  if (!Number.isInteger(best) && (counted.unit === 'person' || isNoStuff(view, phrase))) return true;
  const plural = phrase.head >= 0 && singularOf(view.lower(phrase.head)) !== view.lower(phrase.head);
  return best === 1 && plural && view.lower(phrase.numberFrom) === '1' && phrase.numberFrom === view.from;
}

/** A share says of what it is, or stands to a verb: [unemployment rose to 38 per cent]. */
function isShare({ view, phrase, quantity, counted, measure, predicates }: Draft): boolean {
  // [half an hour], [the other half]
  const next = view.part(phrase.to) === 'DET' ? view.lower(phrase.to + 1) : view.lower(phrase.head);
  const uncounted = claimWords.uncounted.has(singularOf(next)) && !isPersonWord(next);
  if (uncounted || view.lower(phrase.from - 1) === 'other') return false;
  // [a hundred per cent sure], [the 95 per cent confidence interval]
  const all = quantity.value.best === 100 && notCounted.wholly.has(view.lower(phrase.numberTo));
  if (all || notCounted.reckoning.has(view.lower(phrase.numberTo)) || notCounted.doses.has(singularOf(next)))
    return false;
  // [a margin of error of 3 per cent]
  const level = /^(?:of|at|is|was|are|to|between)$/.test(view.lower(phrase.from - 1));
  for (let at = phrase.from - 1; level && at >= view.from && phrase.from - at < RECKONED; at--)
    if (notCounted.reckoning.has(view.lower(at))) return false;
  // [shares that add up to more than 100 per cent]
  const whole = quantity.value.best ?? quantity.value.low;
  if (whole === 100 && phrase.head < 0 && predicates.some(({ verb }) => ADDS.test(view.lower(verb.head))))
    return false;
  // [gave it her hundred per cent]
  if (quantity.value.best === 100 && phrase.head < 0 && OWN.test(view.lower(phrase.from - 1))) return false;
  // [burns over 60 per cent of the body]
  if (phrase.partitive && view.lower(phrase.head) === 'body') return false;
  // [stands at 39 per cent], [44 (22 per cent)]
  const rises = /^(?:at|to|from|\()$/.test(view.lower(phrase.from - 1));
  return (
    phrase.head >= 0 || counted.from !== 'none' || measure.strength > 3 || predicates.length > 0 || rises
  );
}

/** Tokens back to [confidence level of]. */
const RECKONED = 5;
const ADDS = /^(?:add|adds|added|sum|sums|summed|total)$/;
const OWN = /^(?:his|her|its|their|my|our|your)$/;

/** [on 88.4 FM], but [2.4 tonnes of rice], [3.5 million tents], [2.140 cases]: what may be parted, or was not. */
function isNoStuff(view: Draft['view'], { head, nounFrom, numberFrom }: Draft['phrase']): boolean {
  if (head < 0 || THOUSANDS.test(view.lower(numberFrom))) return false;
  const unit = singularOf(view.lower(nounFrom));
  const next = singularOf(view.lower(nounFrom + 1));
  // [metric tons], [cubic metres]
  return ![unit, next, `${unit} ${next}`].some((word) => claimWords.measuring.has(word));
}

/** A dot that parts thousands, as many languages write them. */
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+$/;

/** [six teaspoons of sugar], [Dissolve two tablets in 20 litres of water]: how something is made or taken. */
function isDose({ view, phrase, quantity }: Draft): boolean {
  const unit = view.lower(phrase.numberTo);
  if (notCounted.doses.has(singularOf(unit)) && !/^\p{Lu}/u.test(view.tokens[phrase.numberTo]!.text))
    return true;
  if (quantity.sort === 'share') return false;
  if (
    notCounted.recipes.has(view.lower(view.from)) &&
    (phrase.head < 0 || !isPersonWord(view.lower(phrase.head)))
  )
    return true;
  // [given in two doses]
  if (/^doses?$/.test(unit) && view.lower(phrase.from - 1) === 'in') return true;
  if (!claimWords.volumes.has(unit)) return false;
  for (let at = phrase.from - 1; at >= view.from && phrase.from - at < RECIPE; at--)
    if (notCounted.doses.has(singularOf(view.lower(at))) && /^(?:NUM|DET)$/.test(view.part(at - 1)))
      return true;
  return false;
}

/** Tokens of what goes into something. */
const RECIPE = 12;

/** [lashed three deep], [four abreast] */
function isDimension({ view, phrase }: Draft): boolean {
  return notCounted.dimensions.has(view.lower(phrase.numberTo)) && view.part(phrase.numberTo + 1) !== 'NOUN';
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
  if (isNumbered(view, phrase.from) || isHour(draft)) return false;
  // [has a staff of 190]
  if (before === 'of' && claimWords.crowds.has(view.lower(phrase.from - 2))) return true;
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

/** [At 5 the first came, by 7 there were 12]: an hour that opens a clause. */
function isHour({ view, phrase: { from, numberFrom }, quantity: { value } }: Draft): boolean {
  if (from !== numberFrom || value.best === null || value.best > 24) return false;
  if (!/^(?:at|by|until)$/.test(view.lower(from - 1))) return false;
  return from - 1 === view.from || view.lower(from - 2) === ',';
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
