import type { Transaction } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import { insertRows } from '../insert-rows.js';
import type { Store } from '../open-store.js';
import type { Database } from '../schema.js';
import { shelveQueue } from '../shelf/shelve-accounts.js';
import { storableJson, storableText } from '../storable.js';
import type { ClaimFields } from './claim-fields.js';
import { effectiveClaim, type ReviewState } from './effective-claim.js';
import { decisionsInForce, standingRules } from './log.js';
import { effectiveRow, rewriteClaim } from './replay.js';

/** Who decided, and why. */
export interface Said {
  readonly who: string;
  readonly why: string;
}

/** What a decision on a claim changed. */
export interface Assessed {
  readonly assessment: number;
  readonly claim: string;
  readonly version: number;
  readonly review: ReviewState;
  /** The claim as it counted before and counts now; undefined where it was not there, or is no more. */
  readonly before: Claim | undefined;
  readonly now: Claim | undefined;
}

/** Why a decision was not taken; nothing has changed. */
export type Refusal =
  | { readonly refused: 'unknown' }
  | { readonly refused: 'changed'; readonly version: number }
  | { readonly refused: 'undone' }
  | { readonly refused: 'overtaken' }
  | { readonly refused: 'exists' };

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

interface ToJudge {
  readonly id: string;
  readonly account: string;
  readonly text: string;
  readonly asRead: Claim;
  readonly counted: Claim;
  readonly review: ReviewState;
  readonly marked: boolean;
  readonly version: number;
}

async function claimToJudge(trx: Transaction<Database>, id: string): Promise<ToJudge | undefined> {
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

/** Puts a claim as the decisions in force have it. */
async function settleClaim(
  trx: Transaction<Database>,
  found: ToJudge,
  assessment: number,
): Promise<Assessed> {
  const decision = (await decisionsInForce(trx, { claims: [found.id] })).get(found.id);
  const { claim, review } = await rewriteClaim(trx, found.asRead, found.account, found.marked, found.text, {
    rules: await standingRules(trx),
    decision,
  });
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

async function removeMarked(
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
