import { sql } from 'kysely';
import type { Conflict } from '../../reconcile/series.js';
import type { Store } from '../open-store.js';

export interface ConflictFilter {
  /** Id of a claim that takes part. */
  readonly claim?: string;
}

/** Conflicts, gravest first, the resolved last. */
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
    .orderBy(sql`body->'resolved' is not null`)
    .orderBy('severity', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.body);
}
