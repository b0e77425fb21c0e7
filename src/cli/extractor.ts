import type { Account } from '../accounts/account.js';
import type { Claim } from '../claims/claim.js';
import { extractClaims } from '../claims/extract-claims.js';
import { grade } from '../grading/grade.js';
import type { Situation } from '../situation/situation.js';
import type { AroundWork } from '../store/around/around-work.js';
import type { BuildOptions } from '../store/build.js';
import { countryFinder } from './country-of.js';
import { installedExtractor } from './installed-extractor.js';
import { reckonHere } from './reckon-here.js';
import { reconcileInWorkers } from './reconcile-in-workers.js';
import { loadWorld } from './world.js';

/** How this installation reads accounts and reconciles what they say, for `buildStore`. */
export function extractorFor(situation: Situation): Pick<
  BuildOptions,
  'reconcile' | 'grade' | 'extractor'
> & {
  readonly around: AroundWork;
  readonly extract: (account: Account, situation: Situation) => readonly Claim[];
} {
  const world = loadWorld();
  const countryOf = countryFinder(world);
  return {
    extract: (account, of) => extractClaims(account, of, { world }),
    reconcile: (claims, of) => reconcileInWorkers(claims, of, {}, countryOf),
    grade: (claims, of, picture) => grade(claims, of, picture, countryOf),
    around: reckonHere(countryOf),
    extractor: installedExtractor(situation),
  };
}
