import { currencies } from '../../language/quantity/lexicon.js';
import { claimWords } from '../words/claim-words.js';
import { singularOf } from '../words/inflect.js';
import type { Counted } from './counted.js';
import type { Seed } from './draft.js';

/** The currency of a sum and what it is for: [a $5 million reward], [a grant of 300 euros]. */
export function moneyCounted({ view, phrase, quantity }: Seed, text: string): Counted {
  const words = quantity.unit ? text.slice(quantity.unit.start, quantity.unit.end) : '$';
  const unit = currencies.get(words) ?? currencies.get(words.toLowerCase()) ?? words.toUpperCase();
  const after: number[] = [];
  for (let at = phrase.numberTo; at < Math.min(view.to, phrase.numberTo + 5) && !view.verbAt(at); at++)
    after.push(at);
  const before: number[] = [];
  for (let at = phrase.from - 1; at >= Math.max(view.from, phrase.from - 4); at--) before.push(at);
  for (const at of [...after, ...before]) {
    const token = view.tokens[at]!;
    if (!claimWords.moneyNouns.has(singularOf(token.lower))) continue;
    return { unit, label: token.lower, labelSpan: { start: token.start, end: token.end }, from: 'own' };
  }
  return { unit, label: '', from: 'none' };
}
