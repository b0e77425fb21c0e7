import type { Claim } from '../claims/claim.js';
import { claimRow } from './claim-row.js';
import { insertRows } from './insert-rows.js';
import type { Store } from './open-store.js';

/** What an extractor made of an account. */
export interface AccountReading {
  readonly account: string;
  readonly extractor: string;
  readonly claims: readonly Claim[];
  /** Why nothing could be read, where the extractor failed. */
  readonly problem?: string;
}

/** Puts an account's claims in the place of those it had, in one transaction; claims of one id count once. */
export async function writeClaims({ db }: Store, reading: AccountReading): Promise<void> {
  const { account, extractor, claims, problem } = reading;
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('claims').where('account_id', '=', account).execute();
    await insertRows(
      trx,
      'claims',
      [...byId.values()].map((claim) => claimRow(claim, account)),
    );
    await trx.deleteFrom('readings').where('account_id', '=', account).execute();
    await trx
      .insertInto('readings')
      .values({ account_id: account, extractor, claims: byId.size, problem: problem ?? null })
      .execute();
  });
}
