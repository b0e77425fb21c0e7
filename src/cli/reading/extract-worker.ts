import type { Account } from '../../accounts/account.js';
import type { Claim } from '../../claims/claim.js';
import { extractClaims } from '../../claims/extract-claims.js';
import type { Situation } from '../../situation/situation.js';
import { loadWorld } from '../world.js';

/** What one worker is given to read. */
export interface Reading {
  readonly account: Account;
  readonly situation: Situation;
}

const world = loadWorld();

/** Reads one account, in a thread of its own. */
export default function extractInThread({ account, situation }: Reading): Claim[] {
  return extractClaims(account, situation, { world });
}
