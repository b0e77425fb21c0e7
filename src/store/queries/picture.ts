import type { Reconciliation } from '../../reconcile/series.js';
import type { Store } from '../open-store.js';
import { listConflicts } from './conflicts.js';
import { listSeries } from './series.js';

/** The picture of the last build: what `reconcile` made of the present accounts' claims. */
export async function readPicture(store: Store): Promise<Reconciliation> {
  const row = await store.db.selectFrom('pictures').select('problems').executeTakeFirst();
  return {
    series: await listSeries(store),
    conflicts: await listConflicts(store),
    problems: row?.problems ?? [],
  };
}
