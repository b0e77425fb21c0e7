import { type Kysely, sql } from 'kysely';
import type { Conflict } from '../../reconcile/series.js';
import { insertRows } from '../insert-rows.js';
import type { Database } from '../schema.js';
import { storableJson } from '../storable.js';

/** Writes conflicts with the claims and series that take part; one that a reviewer settled stays settled. */
export async function shelveConflicts(db: Kysely<Database>, conflicts: readonly Conflict[]): Promise<void> {
  await insertRows(
    db,
    'conflicts',
    conflicts.map((conflict) => ({
      id: conflict.id,
      kind: conflict.kind,
      severity: conflict.severity,
      when_edtf: conflict.when,
      body: storableJson(conflict),
      state: conflict.resolved === undefined ? ('open' as const) : ('explained' as const),
    })),
  );
  await insertRows(
    db,
    'conflict_claims',
    conflicts.flatMap(({ id, claims }) =>
      [...new Set(claims)].map((claim) => ({ conflict_id: id, claim_id: claim })),
    ),
  );
  await insertRows(
    db,
    'conflict_series',
    conflicts.flatMap(({ id, series, resolved }) =>
      [...new Set(series)].map((one) => ({ conflict_id: id, series_id: one, open: resolved === undefined })),
    ),
  );
  await sql`update conflicts set state = 'settled' where exists (
    select 1 from settlements s where s.conflict_id = conflicts.id and s.way is not null
      and not exists (select 1 from settlements u where u.undoes = s.id))`.execute(db);
}

/** Takes conflicts away: all, or those of the ids given. */
export async function unshelveConflicts(db: Kysely<Database>, ids?: readonly string[]): Promise<void> {
  if (ids?.length === 0) return;
  for (const table of ['conflict_claims', 'conflict_series'] as const)
    await db
      .deleteFrom(table)
      .$if(ids !== undefined, (query) =>
        query.where('conflict_id', '=', ({ fn, val }) => fn.any(val([...ids!]))),
      )
      .execute();
  await db
    .deleteFrom('conflicts')
    .$if(ids !== undefined, (query) => query.where('id', '=', ({ fn, val }) => fn.any(val([...ids!]))))
    .execute();
}
