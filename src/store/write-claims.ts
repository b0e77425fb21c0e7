import type { Claim } from '../claims/claim.js';
import { insertRows } from './insert-rows.js';
import type { Store } from './open-store.js';
import { replayReview } from './review/replay.js';
import { type Breathe, inSteps, partsOf } from './steps.js';

/** What an extractor made of an account. */
export interface AccountReading {
  readonly account: string;
  readonly extractor: string;
  readonly claims: readonly Claim[];
  /** Why nothing could be read, where the extractor failed. */
  readonly problem?: string;
}

/** Claims written at once. */
const CLAIMS_AT_ONCE = 100;

/**
 * Puts an account's claims in the place of those it had, in one transaction or in steps, with all that reviewers said of them; claims of
 * one id count once. `text` is the account's, for spans that a reviewer has moved. Until the last step the account is unread.
 */
export async function writeClaims(
  { db }: Store,
  reading: AccountReading,
  text?: string,
  breathe?: Breathe,
): Promise<void> {
  const { account, extractor, claims, problem } = reading;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  await inSteps(db, breathe, async (step) => {
    const replayed = await step(async (trx) => {
      await trx.deleteFrom('readings').where('account_id', '=', account).execute();
      await trx
        .deleteFrom('claim_corrections')
        .where('claim_id', 'in', (inner) =>
          inner.selectFrom('claims').select('id').where('account_id', '=', account),
        )
        .execute();
      await trx.deleteFrom('claims').where('account_id', '=', account).execute();
      return replayReview(trx, account, text, [...byId.values()]);
    });
    for (const some of partsOf(replayed.claims, CLAIMS_AT_ONCE))
      await step((trx) => insertRows(trx, 'claims', some));
    await step(async (trx) => {
      await insertRows(trx, 'claim_corrections', replayed.corrections, 'keep');
      await trx
        .insertInto('readings')
        .values({ account_id: account, extractor, claims: byId.size, problem: problem ?? null })
        .execute();
    });
  });
}
