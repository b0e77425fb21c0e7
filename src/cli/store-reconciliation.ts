import type { Claim } from '../claims/claim.js';
import { reconcile } from '../reconcile/reconcile.js';
import type { Reconciliation } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import { listClaims } from '../store/queries/claims.js';
import { readPicture } from '../store/queries/picture.js';
import { readStatus } from '../store/queries/status.js';
import { countryFinder } from './country-of.js';
import { extractorFor } from './extractor.js';
import { inWords } from './given-dates.js';
import { warn } from './output.js';
import { withStore } from './project-store.js';
import { loadSituation } from './situation-file.js';
import { loadWorld } from './world.js';

/** Options of the commands that show what a project's store holds. */
export interface StoreOptions {
  readonly store: string;
  readonly situation?: string;
}

export interface StoreReconciliation {
  readonly situation: Situation;
  readonly claims: readonly Claim[];
  readonly reconciliation: Reconciliation;
}

/** What the store holds as of its last build; with dates to estimate at, or a date of knowledge, reconciled anew for them. */
export async function reconciliationOfStore(
  options: StoreOptions,
  when: { readonly at?: readonly string[]; readonly asOf?: string } = {},
): Promise<StoreReconciliation> {
  const { situation } = loadSituation(options.situation, options.store);
  return await withStore(options.store, { create: false }, async (store) => {
    const { picture } = await readStatus(store, extractorFor(situation).extractor);
    if (picture !== 'current')
      warn('the store has changed since it was last built: run "crossbearing build" for current numbers');
    const claims = await listClaims(store);
    const anew = when.at !== undefined || when.asOf !== undefined;
    const reconciliation = anew
      ? inWords(() => reconcile(claims, situation, { ...when, countryOf: countryFinder(loadWorld()) }))
      : await readPicture(store);
    return { situation, claims, reconciliation };
  });
}
