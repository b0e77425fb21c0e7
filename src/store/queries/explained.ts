import { type Kysely, sql } from 'kysely';
import type { Conflict, Estimate, Series } from '../../reconcile/series.js';
import { isoDay } from '../../situation/edtf.js';
import type { Database } from '../schema.js';

/** One estimate of a series with all it takes to explain it. */
export interface Explained {
  /** With that estimate alone. */
  readonly series: Series;
  readonly claims: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** The last estimate of a series by a day (days since 1970-01-01), or of all. */
export async function seriesExplained(
  db: Kysely<Database>,
  id: string,
  day: number | undefined,
): Promise<Explained | undefined> {
  const { rows } = await sql<{ series: Omit<Series, 'estimates'>; estimate: Estimate }>`
    select s.body as series, e.body as estimate from series s join estimates e on e.series_id = s.id
    where s.id = ${id} and e.date <= ${day === undefined ? '9999' : isoDay(day)} order by e.date desc limit 1`.execute(
    db,
  );
  if (!rows[0]) return undefined;
  const { series, estimate } = rows[0];
  const claims = estimate.claims.map((claim) => claim.id);
  const conflicts = await sql<{ body: Conflict }>`
    select body from conflicts where id in (select conflict_id from conflict_claims where claim_id = any(${claims}))
    order by severity desc, id`.execute(db);
  return {
    series: { ...series, estimates: [estimate] },
    claims,
    conflicts: conflicts.rows.map(({ body }) => body),
  };
}
