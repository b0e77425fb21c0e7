import type { Account } from '../accounts/account.js';
import { byPosition } from '../accounts/span.js';
import { type AnnotateOptions, annotate } from '../language/annotate.js';
import { generalSituation, type Situation } from '../situation/situation.js';
import type { Claim } from './claim.js';
import { extractEvents } from './events/extract-events.js';
import { figureClaims } from './figures/figure-claims.js';
import { extractStatements } from './statements/extract-statements.js';

/**
 * The claims of an account, in text order. Same account, same claims with the same ids. Never throws; takes time in
 * proportion to the text's length.
 */
export function extractClaims(
  account: Account,
  situation: Situation = defaultSituation,
  options: AnnotateOptions = {},
): Claim[] {
  const notes = annotate(account, situation, { units: 'rules', ...options });
  const figures = figureClaims(account, notes, situation);
  const events = extractEvents(notes, situation, figures);
  const statements = extractStatements(notes, situation, events);
  return [...figures, ...events, ...statements].sort(byPosition);
}

const defaultSituation = generalSituation();
