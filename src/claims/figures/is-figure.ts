import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import type { Draft } from './draft.js';

/**
 * Whether an account asserts a figure with a quantity, or only speaks of "the two sides", "five points", "no sign".
 */
export function isFigure(draft: Draft): boolean {
  const { view, phrase, quantity, counted, measure } = draft;
  if (quantity.sort === 'share') return phrase.head >= 0 || counted.from !== 'none' || measure.strength > 3;
  if (quantity.sort === 'money') return true;
  const head = phrase.head >= 0 ? singularOf(view.lower(phrase.head)) : '';
  if (claimWords.uncounted.has(head) && measure.strength < 9.5) return false;
  const small = (quantity.value.high ?? quantity.value.low ?? 0) <= 12;
  const before = view.lower(phrase.from - 1);
  // [the two countries] are known already; [the 340 detainees] may be new
  if (small && claimWords.definites.has(before) && !phrase.partitive) return false;
  if (counted.from === 'none') return isBareFigure(draft);
  if (isZero(draft)) return counted.unit === 'person' && measure.strength >= 8;
  if (small && view.lower(phrase.numberFrom) === 'one')
    return counted.unit === 'person' && measure.strength >= 8;
  return true;
}

function isZero({ quantity }: Draft): boolean {
  return quantity.value.high === 0;
}

/** A number that names nothing counts people where a verb says what befell them: [at least 74 were killed]. */
function isBareFigure({ measure, quantity, phrase }: Draft): boolean {
  if (quantity.value.high === 0) return false;
  if (measure.strength >= 8) return true;
  return phrase.elliptical && measure.strength > 4;
}
