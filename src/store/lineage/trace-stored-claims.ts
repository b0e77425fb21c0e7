import type { Claim } from '../../claims/claim.js';
import { traceClaims } from '../../lineage/trace-claims.js';
import type { Store } from '../open-store.js';
import { listClaims } from '../queries/claims.js';
import type { Breathe } from '../steps.js';
import { readLineage } from './read-lineage.js';

/** The claims of the present accounts, each with the voice it is of and what it repeats, as the links now stand. */
export async function traceStoredClaims(store: Store, breathe?: Breathe): Promise<Claim[]> {
  const states = await store.db
    .selectFrom('account_states')
    .select(['account_id', 'name'])
    .where('present', '=', true)
    .execute();
  const ids = new Map(states.map(({ account_id, name }) => [name, account_id]));
  const { families } = await readLineage(store);
  return traceClaims(
    await listClaims(store, {}, breathe),
    families,
    (account) => ids.get(account) ?? account,
  );
}
