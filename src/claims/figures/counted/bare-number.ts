import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Draft, Seed } from '../draft.js';
import type { Counted } from './counted.js';

/** Blocks back to the count that a bare number goes on with. */
const REACH = 2;
/** Figures before that are looked at. */
const NEAR = 8;

/**
 * What a number that names nothing counts: what the account has been counting, where the number stands as a number of
 * something does ([In March we had spoken of 810], [fewer than on Sunday (162)], [In Belo we counted 22]). Undefined
 * where it stands as part of a name, an age or a year, or where nothing was counted shortly before.
 */
export function countedOn(seed: Seed, earlier: readonly Draft[]): Counted | undefined {
  const { phrase, quantity } = seed;
  if (quantity.sort !== 'count' || phrase.head >= 0 || phrase.partitive || phrase.elliptical)
    return undefined;
  if (isPartOfName(seed) || isAgeAside(seed) || !(isOfVerb(seed) || isBracketed(seed) || isItem(seed)))
    return undefined;
  const before = countBefore(seed, earlier);
  if (!before) return undefined;
  const { unit, label, labelSpan } = before.counted;
  return { unit, label, ...(labelSpan ? { labelSpan } : {}), from: 'antecedent', antecedent: before };
}

function countBefore({ view, phrase }: Seed, earlier: readonly Draft[]): Draft | undefined {
  const inBracket = view.lower(phrase.from - 1) === '(';
  for (let i = earlier.length - 1; i >= 0 && i >= earlier.length - NEAR; i--) {
    const draft = earlier[i]!;
    if (view.sentence.block - draft.view.sentence.block > REACH) return undefined;
    // [Tarka: 8,000 people (1,600 families) | Belo: 300]
    if (!inBracket && draft.view.lower(draft.phrase.from - 1) === '(') continue;
    if (draft.quantity.sort === 'count' && draft.counted.from !== 'none' && !draft.cell) return draft;
  }
  return undefined;
}

/** [said Ana Berg, 43, a farmer], [a teacher, 52.]: how old somebody is. */
function isAgeAside({ view, phrase, quantity }: Seed): boolean {
  const { best } = quantity.value;
  if (
    best === null ||
    best > OLDEST ||
    phrase.from !== phrase.numberFrom ||
    phrase.numberTo - phrase.numberFrom > 1
  )
    return false;
  if (view.lower(phrase.from - 1) !== ',' || !/^(?:NOUN|PROPN)$/.test(view.part(phrase.from - 2)))
    return false;
  const word = view.lower(phrase.from - 2);
  const one = view.part(phrase.from - 2) === 'PROPN' || singularOf(word) === word;
  return (
    one && (phrase.numberTo >= view.to || /^[,.;:!?"”)]$|^(?:who|from)$/.test(view.lower(phrase.numberTo)))
  );
}

/** No age is higher. */
const OLDEST = 110;

/** [Module 2], [article 81], [2021]: a number that names, and a year. */
function isPartOfName({ view, phrase, quantity }: Seed): boolean {
  const { best } = quantity.value;
  const plain =
    phrase.from === phrase.numberFrom && !/[,.  ]\d{3}/.test(view.tokens[phrase.numberFrom]!.text);
  if (plain && best !== null && Number.isInteger(best) && best >= 1900 && best <= 2100) return true;
  const before = view.lower(phrase.from - 1);
  if (TIME.test(before)) return false;
  if (plain && /^(?:NOUN|PROPN)$/.test(view.part(phrase.from - 1)) && singularOf(before) === before)
    return true;
  return /^(?:no|nos|number|page|section|article|item|chapter|table|figure|phase|level|grade|round|week|group)$/.test(
    before,
  );
}

/** [By Friday evening 39 had left] */
const TIME = /^(?:morning|noon|afternoon|evening|night|midnight|day|week|weekend|month|year)$/;

/** [we counted 22], [14,000 were], [stands at 403], [the plan is for 550] */
function isOfVerb({ view, phrase, predicates, quantity }: Seed): boolean {
  const next = view.part(phrase.to);
  if (next === 'NOUN' || next === 'PROPN' || next === 'ADJ') return false;
  const small = (quantity.value.best ?? 0) <= HOURS && phrase.from === phrase.numberFrom;
  return predicates.some(({ relation, preposition, verb }) => {
    if (relation === 'subject' || relation === 'object') return true;
    const word = view.lower(verb.head);
    return (
      relation === 'oblique' &&
      !small &&
      LEVEL.test(preposition ?? '') &&
      (view.part(verb.head) === 'AUX' || claimWords.levelVerbs.has(word))
    );
  });
}

/** [stands up at 8] */
const HOURS = 24;
const LEVEL = /^(?:at|to|with|for|against|from)$/;

/** [on Sunday (162)], [Belo (97), Tarka (84)], [(July: 438)] */
function isBracketed({ view, phrase }: Seed): boolean {
  const before = view.lower(phrase.from - 1);
  if (before === '(' && view.lower(phrase.to) === ')') return view.part(phrase.from - 2) === 'PROPN';
  return before === ':' && view.part(phrase.from - 2) === 'PROPN' && /^[,;)]$/.test(view.lower(phrase.to));
}

/** [- Belo: 98,000]: all that a line says. */
function isItem({ view, phrase }: Seed): boolean {
  if (view.lower(phrase.from - 1) !== ':' || phrase.to < view.to) return false;
  return phrase.from - view.from <= LONGEST_ITEM;
}

/** Tokens of what an item is of. */
const LONGEST_ITEM = 6;
