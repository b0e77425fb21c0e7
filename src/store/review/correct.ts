import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import { insertRows } from '../insert-rows.js';
import type { Store } from '../open-store.js';
import type { Database } from '../schema.js';
import { storableJson, storableText } from '../storable.js';
import type { Refusal, Said } from './assessed.js';
import { nextVersion } from './claim-to-judge.js';
import { applyRule, type CorrectionRule } from './correction-rule.js';
import { effectiveClaim } from './effective-claim.js';
import { decisionsInForce, standingRules } from './log.js';
import { effectiveRow, withStanding } from './replay.js';

/** A claim before and after a standing correction, as it counts. */
export interface Corrected {
  readonly id: string;
  readonly account: string;
  readonly before: Claim;
  readonly now: Claim;
}

/** What a standing correction would change, in id order; nothing is changed. */
export async function previewCorrection({ db }: Store, rule: CorrectionRule): Promise<Corrected[]> {
  const rows = await candidates(db, rule);
  return rows.flatMap(({ id, account, body }) => {
    const now = applyRule(rule, body);
    return now === body ? [] : [{ id, account, before: body, now }];
  });
}

/** Makes a standing correction: in the log, and in every claim it fits, in one transaction. */
export async function makeCorrection(
  { db }: Store,
  rule: CorrectionRule,
  { who, why }: Said,
): Promise<{ readonly correction: number; readonly changed: readonly Corrected[] }> {
  return db.transaction().execute(async (trx) => {
    const found = await candidates(trx, rule);
    const { id } = await trx
      .insertInto('corrections')
      .values({ rule: storableJson(rule), who: storableText(who), why: storableText(why) })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { correction: id, changed: await rewrite(trx, found) };
  });
}

/** Takes a standing correction back wherever it was at work. */
export async function undoCorrection(
  { db }: Store,
  correction: number,
  { who, why }: Said,
): Promise<{ readonly correction: number; readonly changed: readonly Corrected[] } | Refusal> {
  return db.transaction().execute(async (trx) => {
    const known = await trx
      .selectFrom('corrections')
      .select('id')
      .where('id', '=', correction)
      .where('rule', 'is not', null)
      .executeTakeFirst();
    if (!known) return { refused: 'unknown' };
    const undone = await trx
      .selectFrom('corrections')
      .select('id')
      .where('undoes', '=', correction)
      .executeTakeFirst();
    if (undone) return { refused: 'undone' };
    const found = await claimsOf(
      trx,
      sql`id in (select claim_id from claim_corrections where correction_id = ${correction})`,
    );
    await trx
      .insertInto('corrections')
      .values({ undoes: correction, who: storableText(who), why: storableText(why) })
      .execute();
    return { correction, changed: await rewrite(trx, found) };
  });
}

interface Candidate {
  readonly id: string;
  readonly account: string;
  readonly body: Claim;
  readonly asRead: Claim;
  readonly marked: boolean;
}

/** Claims the rule may fit, found by the columns it looks at; it is tried on each. */
async function candidates(db: Kysely<Database>, rule: CorrectionRule): Promise<Candidate[]> {
  switch (rule.kind) {
    case 'merge-sources':
      return claimsOf(
        db,
        sql`lower(body->>'publisher') = ${rule.from.toLowerCase()} or strpos(lower(body->>'sources'), ${rule.from.toLowerCase()}) > 0`,
      );
    case 'rename-place':
      return claimsOf(db, sql`strpos(lower(body->>'places'), ${rule.from.toLowerCase()}) > 0`);
    case 'fix-unit':
      return claimsOf(db, sql`lower(unit) = ${rule.from.toLowerCase()}`);
    case 'fix-word':
      return claimsOf(db, sql`strpos(lower(text), ${rule.word.toLowerCase()}) > 0`);
  }
}

async function claimsOf(db: Kysely<Database>, where: RawBuilder<unknown>): Promise<Candidate[]> {
  return db
    .selectFrom('claims')
    .select(['id', 'account_id as account', 'body', 'marked'])
    .select(({ fn, ref }) => fn.coalesce(ref('as_read'), ref('body')).as('asRead'))
    .where(sql<boolean>`(${where})`)
    .orderBy('id')
    .execute() as Promise<Candidate[]>;
}

/** Puts claims as the corrections and decisions in force have them; gives those that changed. */
async function rewrite(trx: Transaction<Database>, found: readonly Candidate[]): Promise<Corrected[]> {
  const rules = await standingRules(trx);
  const decisions = await decisionsInForce(trx, { claims: found.map(({ id }) => id) });
  const texts = await textsOf(trx, found, decisions);
  const changed: Corrected[] = [];
  for (const { id, account, body, marked, ...one } of found) {
    const asRead = withStanding(one.asRead, body);
    const effective = effectiveClaim(asRead, rules, decisions.get(id), texts.get(account));
    if (JSON.stringify(effective.claim) === JSON.stringify(body)) continue;
    const { id: _, ...columns } = effectiveRow(asRead, effective, account, marked, texts.get(account));
    await trx.updateTable('claims').set(columns).where('id', '=', id).execute();
    await trx.deleteFrom('claim_corrections').where('claim_id', '=', id).execute();
    await insertRows(
      trx,
      'claim_corrections',
      effective.corrections.map((correction) => ({ claim_id: id, correction_id: correction })),
    );
    await nextVersion(trx, id);
    changed.push({ id, account, before: body, now: effective.claim });
  }
  return changed;
}

/** Texts of the accounts in which a reviewer moved a span. */
async function textsOf(
  db: Kysely<Database>,
  found: readonly Candidate[],
  decisions: ReadonlyMap<string, { readonly fields: { readonly start?: number; readonly end?: number } }>,
): Promise<Map<string, string>> {
  const moved = found.filter(({ id }) => {
    const fields = decisions.get(id)?.fields;
    return fields?.start !== undefined || fields?.end !== undefined;
  });
  if (moved.length === 0) return new Map();
  const rows = await db
    .selectFrom('accounts')
    .select(['id', 'text'])
    .where('id', '=', ({ fn, val }) => fn.any(val([...new Set(moved.map(({ account }) => account))])))
    .execute();
  return new Map(rows.map(({ id, text }) => [id, text]));
}
