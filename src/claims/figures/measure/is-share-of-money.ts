import { isSum } from '../../syntax/counted-phrase.js';
import { determiners } from '../../syntax/noun-phrase.js';
import type { Counted } from '../counted/counted.js';
import type { Seed } from '../draft.js';

/** [11 per cent of the US$ 90 million has been received], [of the $90 million needed, 11 per cent has been received] */
export function isShareOfMoney({ view, phrase, quantity }: Seed, { antecedent }: Counted): boolean {
  if (quantity.sort !== 'share') return false;
  if (antecedent?.quantity.sort === 'money') return true;
  if (view.lower(phrase.to) !== 'of') return false;
  return isSum(view, determiners.has(view.lower(phrase.to + 1)) ? phrase.to + 2 : phrase.to + 1);
}
