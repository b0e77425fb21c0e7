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
  const one = view.lower(phrase.from - 2);
  if (years && view.lower(phrase.from - 1) === 'of' && isPersonWord(one) && singularOf(one) === one)
    return true;
  return (
    bound && /^(?:NOUN|PROPN)$/.test(view.part(phrase.from - 1)) && isPersonWord(view.lower(phrase.from - 1))
  );
}

/** [said Ana Belo, 43, a farmer], [a teacher, 52.] */
function isBehindName(view: Draft['view'], { from, numberTo, to }: Draft['phrase']): boolean {
  if (view.lower(from - 1) !== ',' || to !== numberTo) return false;
  if (!/^(?:[,.;)"”’]|and|who|from)$/.test(view.lower(numberTo)) && numberTo < view.to) return false;
  const name = from - 2;
  if (view.part(name) === 'PROPN') return view.part(name - 1) === 'PROPN' && /^\d+$/.test(view.lower(from));
  const word = view.lower(name);
  return view.part(name) === 'NOUN' && isPersonWord(word) && singularOf(word) === word;
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
