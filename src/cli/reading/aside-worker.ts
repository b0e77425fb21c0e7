import type { Account } from '../../accounts/account.js';
import { readAccounts } from '../../accounts/read-accounts.js';
import type { Claim } from '../../claims/claim.js';
import { extractClaims } from '../../claims/extract-claims.js';
import { type Grading, grade } from '../../grading/grade.js';
import type { AroundGiven, AroundReckoned } from '../../grading/reckon-around.js';
import type { Observed } from '../../reconcile/around/observed.js';
import type { Reach } from '../../reconcile/around/reach.js';
import { type PackedSeries, packSeries } from '../../reconcile/packed-series.js';
import type { Reconciliation } from '../../reconcile/series.js';
import type { Situation } from '../../situation/situation.js';
import type { Change } from '../../store/around/around-work.js';
import { countryFinder } from '../country-of.js';
import { reckonHere } from '../reckon-here.js';
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
    }
  | {
      readonly kind: 'reach';
      readonly known: readonly string[];
      readonly change: Change;
      readonly situation: Situation;
    }
  | { readonly kind: 'around'; readonly given: AroundGiven; readonly situation: Situation };

export type FileRead = ReturnType<typeof readAccounts>;

/** A reckoning as it goes back; the credibility is that of the claims in the order they were given. */
export interface Reckoned extends Omit<Reconciliation, 'series'> {
  readonly packed: PackedSeries;
  readonly credibility?: readonly NonNullable<Claim['credibility']>[];
  readonly sources?: Grading['sources'];
  readonly observed?: Observed;
}

const world = loadWorld();
const countryOf = countryFinder(world);
const around = reckonHere(countryOf);

/** Does what a server should not be kept from answering by, in a thread of its own. */
export default async function work(
  given: Work,
): Promise<FileRead | readonly Claim[] | Reckoned | Reach | AroundReckoned> {
  switch (given.kind) {
    case 'file':
      return readAccounts(given.bytes, { fileName: given.fileName });
    case 'account':
      return extractClaims(given.account, given.situation, { world });
    case 'claims':
      return reckon(given.claims, given.situation, given.grading);
    case 'reach':
      return around.reach(given.known, given.change, given.situation);
    case 'around':
      return around.reckon(given.given, given.situation);
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
    observed: around.observed(claims, situation),
  };
}
