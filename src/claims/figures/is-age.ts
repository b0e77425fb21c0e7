import { isPersonWord } from '../syntax/noun-phrase.js';
import { singularOf } from '../words/inflect.js';
import type { Draft } from './draft.js';

/** [boys over 12], [said Ana Belo, 43, a farmer]: an age behind those it is of. */
export function isAge({ view, phrase, quantity }: Draft): boolean {
  const bound = /^(?:over|under|above|below)$/.test(view.lower(phrase.from));
  const years = phrase.head < 0 && (quantity.value.best ?? quantity.value.high ?? OLDEST) < OLDEST;
  if (years && followsAged(view, phrase.from)) return true;
  // [are under 18], [a woman of 62]
  if (years && bound && /^(?:AUX|PRON)$/.test(view.part(phrase.from - 1))) return true;
  if (years && isBehindName(view, phrase)) return true;
  if (isAgeGroup(view, phrase)) return true;
  const one = view.lower(phrase.from - 2);
  // [who is 15], [he was 63]
  if (years && /^(?:is|was|'s|am)$/.test(view.lower(phrase.from - 1)) && /^(?:who|he|she|i)$/.test(one))
    return true;
  if (years && view.lower(phrase.from - 1) === 'of' && isPersonWord(one) && singularOf(one) === one)
    return true;
  if (years && (isOfYoung(view, phrase.from) || isTurned(view, phrase))) return true;
  return (
    bound && /^(?:NOUN|PROPN)$/.test(view.part(phrase.from - 1)) && isPersonWord(view.lower(phrase.from - 1))
  );
}

/** [said Ana Belo, 43, a farmer], [a teacher, 52.] */
function isBehindName(view: Draft['view'], { from, numberTo, to }: Draft['phrase']): boolean {
  if (view.lower(from - 1) !== ',' || to !== numberTo) return false;
  if (!/^(?:[,.;)"”’]|and|who|from)$/.test(view.lower(numberTo)) && numberTo < view.to) return false;
  const name = from - 2;
  if (view.part(name) === 'PROPN')
    return /^\d{1,3}$/.test(view.lower(from)) && (view.part(name - 1) === 'PROPN' || isNamed(view, name));
  const word = view.lower(name);
  return view.part(name) === 'NOUN' && isPersonWord(word) && singularOf(word) === word;
}

/** [says Sokha, 29, who], [Hassan, 9, has]: one name of a person, not the last place of a list or behind "in". */
function isNamed(view: Draft['view'], name: number): boolean {
  const before = view.lower(name - 1);
  if (name === view.from || /^["“”‘’']$/.test(before)) return true;
  if (view.part(name - 1) === 'ADP' || view.part(name - 1) === 'NUM') return false;
  return before !== ',' || view.part(name - 2) !== 'NUM';
}

/** [the 5-14 age group] */
function isAgeGroup(view: Draft['view'], { head, nounFrom }: Draft['phrase']): boolean {
  return (
    head > nounFrom &&
    view.lower(head - 1) === 'age' &&
    /^(?:group|range|bracket|band)s?$/.test(view.lower(head))
  );
}

/** [two sisters of 11 and 8], [boys of 9] */
function isOfYoung(view: Draft['view'], from: number): boolean {
  let at = from - 1;
  while (at > view.from && (view.part(at) === 'NUM' || /^(?:and|or|,)$/.test(view.lower(at)))) at--;
  return view.lower(at) === 'of' && isPersonWord(view.lower(at - 1)) && view.part(at - 1) === 'NOUN';
}

/** [She turned 40 in May], but not [they turned 40 away] */
function isTurned(view: Draft['view'], { from, to }: Draft['phrase']): boolean {
  return /^turn(?:ed|ing|s)$/.test(view.lower(from - 1)) && !/^(?:away|back|over|out)$/.test(view.lower(to));
}

/** [aged 5 and 7], [aged between 9 and 12] */
function followsAged(view: Draft['view'], from: number): boolean {
  for (let at = from - 1; at >= view.from && at > from - 8; at--) {
    if (view.lower(at) === 'aged') return true;
    if (view.part(at) !== 'NUM' && !/^(?:,|and|or|to|between|from|-|–)$/.test(view.lower(at))) return false;
  }
  return false;
}

/** No age is higher. */
const OLDEST = 110;
