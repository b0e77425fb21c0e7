import type { Claim } from '../claims/claim.js';
import { insertRows } from './insert-rows.js';
import type { Store } from './open-store.js';
import { replayReview } from './review/replay.js';

/** What an extractor made of an account. */
export interface AccountReading {
  readonly account: string;
  readonly extractor: string;
  readonly claims: readonly Claim[];
  /** Why nothing could be read, where the extractor failed. */
  readonly problem?: string;
}

/**
 * Puts an account's claims in the place of those it had, in one transaction, with all that reviewers said of them; claims of
 * one id count once. `text` is the account's, for spans that a reviewer has moved.
 */
export async function writeClaims({ db }: Store, reading: AccountReading, text?: string): Promise<void> {
  const { account, extractor, claims, problem } = reading;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  await db.transaction().execute(async (trx) => {
    const replayed = await replayReview(trx, account, text, [...byId.values()]);
    await trx
      .deleteFrom('claim_corrections')
      .where('claim_id', 'in', (inner) =>
        inner.selectFrom('claims').select('id').where('account_id', '=', account),
      )
      .execute();
    await trx.deleteFrom('claims').where('account_id', '=', account).execute();
    await insertRows(trx, 'claims', replayed.claims);
    await insertRows(trx, 'claim_corrections', replayed.corrections, 'keep');
    await trx.deleteFrom('readings').where('account_id', '=', account).execute();
    await trx
      .insertInto('readings')
      .values({ account_id: account, extractor, claims: byId.size, problem: problem ?? null })
      .execute();
  });
}
