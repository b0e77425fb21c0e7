import { currencies } from '../../../language/quantity/lexicon.js';
import { claimWords } from '../../words/claim-words.js';
import { singularOf } from '../../words/inflect.js';
import type { Seed } from '../draft.js';
import type { Counted } from './counted.js';

/** The currency of a sum and what it is for: [a $5 million reward], [a grant of 300 euros]. */
export function moneyCounted({ view, phrase, quantity }: Seed, text: string): Counted {
  const unit = currencyOf(quantity.unit ? text.slice(quantity.unit.start, quantity.unit.end) : '$');
  const after: number[] = [];
  for (let at = phrase.numberTo; at < Math.min(view.to, phrase.numberTo + 5) && !view.verbAt(at); at++)
    after.push(at);
  const before: number[] = [];
  for (let at = phrase.from - 1; at >= Math.max(view.from, phrase.from - 4); at--) before.push(at);
  for (const at of [...after, ...before]) {
    const token = view.tokens[at]!;
    if (!claimWords.moneyNouns.has(singularOf(token.lower))) continue;
    // [a bag of rice costs 400 rupees]
    if (token.lower === 'costs' && at === phrase.from - 1) continue;
    return { unit, label: token.lower, labelSpan: { start: token.start, end: token.end }, from: 'own' };
  }
  return { unit, label: '', from: 'none' };
}

/** [SYP per litre] is of Syrian pounds; of two currencies side by side ([AFS/US$]) the sum stands by the last, and so it does behind an adjective ([Kenyan shillings]). */
function currencyOf(words: string): string {
  const known = (name: string) => currencies.get(name) ?? currencies.get(name.toLowerCase());
  const bare = words.replace(/\s*(?:\bper\b|\ba\b|\bfor\b).*$/i, '').trim();
  return (
    known(words) ??
    known(bare) ??
    known(bare.slice(bare.lastIndexOf('/') + 1)) ??
    known(bare.slice(bare.lastIndexOf(' ') + 1)) ??
    bare.toUpperCase()
  );
}
