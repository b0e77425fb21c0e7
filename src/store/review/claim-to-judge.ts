import type { Transaction } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { Database } from '../schema.js';
import type { ReviewState } from './effective-claim.js';

/** A claim as it stands before a decision. */
export interface ToJudge {
  readonly id: string;
  readonly account: string;
  readonly text: string;
  readonly asRead: Claim;
  readonly counted: Claim;
  readonly review: ReviewState;
  readonly marked: boolean;
  readonly version: number;
}

/** Undefined where there is none of that id. */
export async function claimToJudge(trx: Transaction<Database>, id: string): Promise<ToJudge | undefined> {
  const row = await trx
    .selectFrom('claims')
    .innerJoin('accounts', 'accounts.id', 'claims.account_id')
    .leftJoin('claim_versions', 'claim_id', 'claims.id')
    .select(['claims.id', 'account_id', 'accounts.text', 'body', 'as_read', 'review', 'marked', 'version'])
    .where('claims.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id,
      account: row.account_id,
      text: row.text,
      asRead: row.as_read ?? row.body,
      counted: row.body,
      review: row.review,
      marked: row.marked,
      version: row.version ?? 0,
    }
  );
}

/** One more thing was decided of a claim. */
export async function nextVersion(trx: Transaction<Database>, claim: string): Promise<number> {
  const { version } = await trx
    .insertInto('claim_versions')
    .values({ claim_id: claim, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('claim_id')
        .doUpdateSet(({ eb, ref }) => ({ version: eb(ref('claim_versions.version'), '+', 1) })),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
