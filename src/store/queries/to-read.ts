import type { Store } from '../open-store.js';

/** Accounts that this extractor has not read yet, by name. */
export async function accountsToRead(
  { db }: Store,
  extractor: string,
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('account_states')
    .leftJoin('readings', 'readings.account_id', 'account_states.account_id')
    .select(['account_states.account_id as id', 'name'])
    .where('extractor', 'is distinct from', extractor)
    .orderBy('name')
    .orderBy('id')
    .execute();
}
