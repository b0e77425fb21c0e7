import type { Account } from '../../accounts/account.js';
import { readAccounts } from '../../accounts/read-accounts.js';
import type { Claim } from '../../claims/claim.js';
import { extractClaims } from '../../claims/extract-claims.js';
import { type Grading, grade } from '../../grading/grade.js';
import { type PackedSeries, packSeries } from '../../reconcile/packed-series.js';
import type { Reconciliation } from '../../reconcile/series.js';
import type { Situation } from '../../situation/situation.js';
import { countryFinder } from '../country-of.js';
import { reconcileInWorkers } from '../reconcile-in-workers.js';
import { loadWorld } from '../world.js';

/** A file to be read, an account whose claims are to be read, or claims to be reckoned with. */
export type Work =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'account'; readonly account: Account; readonly situation: Situation }
  | {
      readonly kind: 'claims';
      readonly claims: readonly Claim[];
      readonly situation: Situation;
      readonly grading: boolean;
    };

export type FileRead = ReturnType<typeof readAccounts>;

/** A reckoning as it goes back; the credibility is that of the claims in the order they were given. */
export interface Reckoned extends Omit<Reconciliation, 'series'> {
  readonly packed: PackedSeries;
  readonly credibility?: readonly NonNullable<Claim['credibility']>[];
  readonly sources?: Grading['sources'];
}

const world = loadWorld();
const countryOf = countryFinder(world);

/** Does what a server should not be kept from answering by, in a thread of its own. */
export default async function work(given: Work): Promise<FileRead | readonly Claim[] | Reckoned> {
  switch (given.kind) {
    case 'file':
      return readAccounts(given.bytes, { fileName: given.fileName });
    case 'account':
      return extractClaims(given.account, given.situation, { world });
    case 'claims':
      return reckon(given.claims, given.situation, given.grading);
  }
}

async function reckon(claims: readonly Claim[], situation: Situation, grading: boolean): Promise<Reckoned> {
  const picture = await reconcileInWorkers(claims, situation, {}, countryOf);
  const { series, ...rest } = picture;
  const reckoned = { packed: packSeries(series, claims), ...rest };
  if (!grading) return reckoned;
  const graded = grade(claims, situation, picture, countryOf);
  return {
    ...reckoned,
    credibility: graded.claims.map(({ credibility }) => credibility!),
    sources: graded.sources,
  };
}
