import type { Account } from '../accounts/account.js';
import { type AnnotateOptions, annotate } from '../language/annotate.js';
import { generalSituation, type Situation } from '../situation/situation.js';
import type { Claim } from './claim.js';
import { figureClaims } from './figures/figure-claims.js';

/**
 * The claims of an account, in text order. Same account, same claims with the same ids. Never throws; takes time in
 * proportion to the text's length.
 */
export function extractClaims(
  account: Account,
  situation: Situation = defaultSituation,
  options: AnnotateOptions = {},
): Claim[] {
  const notes = annotate(account, situation, options);
  return figureClaims(account, notes, situation);
}

const defaultSituation = generalSituation();
