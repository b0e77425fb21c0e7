import { type Kysely, sql } from 'kysely';
import type { Claim } from '../claims/claim.js';
import { withoutStanding } from '../lineage/trace-claims.js';
import type { Database } from './schema.js';
import { partsOf, type Step } from './steps.js';
import { storableJson } from './storable.js';

/** Claims rewritten at once. */
const CHUNK = 150;

/**
 * Rewrites the claims of which the last build found something else: whose voice they are, what they repeat, how
 * credible they are. What was found of
 * accounts that have been superseded since is taken back.
 */
export async function writeStandings(step: Step, claims: readonly Claim[]): Promise<void> {
  for (const some of partsOf([...claims, ...(await step(supersededClaims))], CHUNK))
    await step((trx) =>
      sql`update claims set body = found.body::json
        from unnest(${some.map(({ id }) => id)}::text[], ${some.map((claim) => storableJson(claim))}::text[]) as found (id, body)
        where claims.id = found.id and claims.body::text <> found.body`.execute(trx),
    );
}

async function supersededClaims(db: Kysely<Database>): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('account_states', 'account_states.account_id', 'claims.account_id')
    .select('body')
    .where('present', '=', false)
    .where(
      sql<boolean>`(body->>'family' is not null or body->>'parent' is not null or body->>'credibility' is not null)`,
    )
    .execute();
  return rows.map(({ body }) => withoutStanding(body));
}
