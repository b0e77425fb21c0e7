import type { Transaction } from 'kysely';
import type { Store } from '../open-store.js';
import type { Database } from '../schema.js';
import { storableJson, storableText } from '../storable.js';
import type { Assessed, Refusal, Said } from './assessed.js';
import type { ClaimFields } from './claim-fields.js';
import { claimToJudge, nextVersion, type ToJudge } from './claim-to-judge.js';
import { decisionsInForce, standingRules } from './log.js';
import { removeMarked } from './mark-claim.js';
import { rewriteClaim, withStanding } from './replay.js';

export interface Decided extends Said {
  readonly decision: 'accept' | 'correct' | 'reject';
  readonly fields: ClaimFields;
  /** The version of the claim the reviewer saw; undefined not to look. */
  readonly version: number | undefined;
}

/** Decides on a claim, durably: the log, the claim as it counts, and its place in the queue, in one transaction. */
export async function assess(store: Store, claimId: string, decided: Decided): Promise<Assessed | Refusal> {
  return store.db.transaction().execute((trx) => assessIn(trx, claimId, decided));
}

/** The same within a transaction, so that several decisions are taken together or not at all. */
export async function assessIn(
  trx: Transaction<Database>,
  claimId: string,
  { decision, fields, version, who, why }: Decided,
): Promise<Assessed | Refusal> {
  const found = await claimToJudge(trx, claimId);
  if (!found) return { refused: 'unknown' };
  if (version !== undefined && version !== found.version)
    return { refused: 'changed', version: found.version };
  const { id } = await trx
    .insertInto('assessments')
    .values({
      claim_id: claimId,
      account_id: found.account,
      decision,
      fields: storableJson(decision === 'correct' ? fields : {}),
      claim: storableJson(found.asRead),
      who: storableText(who),
      why: storableText(why),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return settleClaim(trx, found, Number(id));
}

/** Takes the last decision on a claim back; the one before, if any, is in force again. */
export async function undoAssessment(
  store: Store,
  assessment: number,
  { who, why }: Said,
): Promise<Assessed | Refusal> {
  return store.db.transaction().execute((trx) => undoIn(trx, assessment, { who, why }));
}

export async function undoIn(
  trx: Transaction<Database>,
  assessment: number,
  { who, why }: Said,
): Promise<Assessed | Refusal> {
  const row = await trx
    .selectFrom('assessments')
    .select(['claim_id', 'decision', 'account_id'])
    .where('id', '=', assessment)
    .executeTakeFirst();
  if (!row || row.decision === 'undo' || row.account_id === null) return { refused: 'unknown' };
  const undone = await trx
    .selectFrom('assessments')
    .select('id')
    .where('undoes', '=', assessment)
    .executeTakeFirst();
  if (undone) return { refused: 'undone' };
  const last = (await decisionsInForce(trx, { claims: [row.claim_id] })).get(row.claim_id);
  if (last?.id !== assessment) return { refused: 'overtaken' };
  const found = await claimToJudge(trx, row.claim_id);
  if (!found) return { refused: 'unknown' };
  const { id } = await trx
    .insertInto('assessments')
    .values({
      claim_id: row.claim_id,
      account_id: row.account_id,
      decision: 'undo',
      fields: '{}',
      undoes: assessment,
      who: storableText(who),
      why: storableText(why),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.decision === 'mark' ? removeMarked(trx, found, Number(id)) : settleClaim(trx, found, Number(id));
}

/** Puts a claim as the decisions in force have it. */
async function settleClaim(
  trx: Transaction<Database>,
  found: ToJudge,
  assessment: number,
): Promise<Assessed> {
  const decision = (await decisionsInForce(trx, { claims: [found.id] })).get(found.id);
  const { claim, review } = await rewriteClaim(
    trx,
    withStanding(found.asRead, found.counted),
    found.account,
    found.marked,
    found.text,
    {
      rules: await standingRules(trx),
      decision,
    },
  );
  const version = await nextVersion(trx, found.id);
  await trx.updateTable('review_queue').set({ review }).where('claim_id', '=', found.id).execute();
  const opened = Number(review === 'open') - Number(found.review === 'open');
  if (claim.kind === 'figure' && opened !== 0)
    await trx
      .updateTable('account_cards')
      .set(({ eb }) => ({ open: eb('open', '+', opened) }))
      .where('id', '=', found.account)
      .execute();
  return {
    assessment,
    claim: found.id,
    version,
    review,
    before: found.review === 'rejected' ? undefined : found.counted,
    now: review === 'rejected' ? undefined : claim,
  };
}
