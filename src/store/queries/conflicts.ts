import type { Conflict } from '../../reconcile/series.js';
import type { Store } from '../open-store.js';

export interface ConflictFilter {
  /** Id of a claim that takes part. */
  readonly claim?: string;
}

/** Conflicts in the order they were reckoned in. */
export async function listConflicts({ db }: Store, filter: ConflictFilter = {}): Promise<Conflict[]> {
  const { claim } = filter;
  const rows = await db
    .selectFrom('conflicts')
    .select('body')
    .$if(claim !== undefined, (query) =>
      query.where('id', 'in', (inner) =>
        inner.selectFrom('conflict_claims').select('conflict_id').where('claim_id', '=', claim!),
      ),
    )
    .orderBy('position')
    .execute();
  return rows.map((row) => row.body);
}
