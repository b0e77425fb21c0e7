import type { Kysely } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { ReviewState } from '../review/effective-claim.js';
import type { Database } from '../schema.js';

/** Figures somebody has reviewed, by account and in text order. */
export async function reviewedFigures(
  db: Kysely<Database>,
): Promise<{ body: Claim; name: string; review: ReviewState }[]> {
  return db
    .selectFrom('claims')
    .innerJoin('account_cards', 'account_cards.id', 'claims.account_id')
    .select(['body', 'name', 'review'])
    .where('review', '<>', 'open')
    .where('kind', '=', 'figure')
    .orderBy('name')
    .orderBy('span_start')
    .orderBy('claims.id')
    .execute();
}
