import type { Transaction } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import { insertRows } from '../insert-rows.js';
import type { Store } from '../open-store.js';
import type { Database } from '../schema.js';
import { shelveQueue } from '../shelf/shelve-queue.js';
import { storableJson, storableText } from '../storable.js';
import type { Assessed, Refusal, Said } from './assessed.js';
import { nextVersion, type ToJudge } from './claim-to-judge.js';
import { effectiveClaim } from './effective-claim.js';
import { effectiveRow } from './replay.js';

/** Makes a claim from a span a reviewer marked; `claim` carries its id. */
export async function markClaim(
  store: Store,
  account: string,
  claim: Claim,
  text: string,
  { who, why }: Said,
): Promise<Assessed | Refusal> {
  return store.db.transaction().execute(async (trx) => {
    const known = await trx.selectFrom('claims').select('id').where('id', '=', claim.id).executeTakeFirst();
    if (known) return { refused: 'exists' };
    const { id } = await trx
      .insertInto('assessments')
      .values({
        claim_id: claim.id,
        account_id: account,
        decision: 'mark',
        fields: '{}',
        claim: storableJson(claim),
        who: storableText(who),
        why: storableText(why),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const decision = { id: Number(id), decision: 'mark', fields: {} } as const;
    const effective = effectiveClaim(claim, [], decision);
    await insertRows(trx, 'claims', [effectiveRow(claim, effective, account, true, text)]);
    const version = await nextVersion(trx, claim.id);
    await shelveOne(trx, account, claim.kind === 'figure' ? 'figures' : 'events', 1);
    return {
      assessment: Number(id),
      claim: claim.id,
      version,
      review: effective.review,
      before: undefined,
      now: effective.claim,
    };
  });
}

/** Takes a marked claim out again, once its marking was taken back. */
export async function removeMarked(
  trx: Transaction<Database>,
  found: ToJudge,
  assessment: number,
): Promise<Assessed> {
  await trx.deleteFrom('claim_corrections').where('claim_id', '=', found.id).execute();
  await trx.deleteFrom('review_queue').where('claim_id', '=', found.id).execute();
  await trx.deleteFrom('claims').where('id', '=', found.id).execute();
  await shelveOne(trx, found.account, found.counted.kind === 'figure' ? 'figures' : 'events', -1);
  const version = await nextVersion(trx, found.id);
  return {
    assessment,
    claim: found.id,
    version,
    review: 'open',
    before: found.counted,
    now: undefined,
  };
}

async function shelveOne(
  trx: Transaction<Database>,
  account: string,
  column: 'figures' | 'events',
  by: number,
): Promise<void> {
  await trx
    .updateTable('account_cards')
    .set(({ eb }) => ({ [column]: eb(column, '+', by) }))
    .where('id', '=', account)
    .execute();
  await shelveQueue(trx, [account]);
}
