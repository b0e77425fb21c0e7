import type { Kysely } from 'kysely';
import type { LinkDecision } from '../../lineage/decisions.js';
import type { Store } from '../open-store.js';
import type { Refusal, Said } from '../review/assessed.js';
import { inForce } from '../review/log.js';
import type { Database } from '../schema.js';
import { storableText } from '../storable.js';

/** A decision with who made it, when and why. */
export interface LoggedLinkDecision extends LinkDecision {
  readonly id: number;
  readonly who: string;
  readonly at: Date;
  readonly why: string;
}

/** Logs what a person decided of a link. The log only grows: the last decision on two accounts holds. */
export async function decideLink(
  { db }: Store,
  { from, to, decision, who, why = '' }: LinkDecision & { readonly who: string; readonly why?: string },
): Promise<LoggedLinkDecision> {
  const said = { who: storableText(who), why: storableText(why) };
  const { id, at } = await db
    .insertInto('link_decisions')
    .values({ from_account: from, to_account: to, decision, ...said })
    .returning(['id', 'at'])
    .executeTakeFirstOrThrow();
  return { id: Number(id), from, to, decision, at, ...said };
}

/** Takes a decision back; the one before on the same accounts, if any, is in force again. */
export async function undoLinkDecision(
  { db }: Store,
  id: number,
  { who, why }: Said,
): Promise<LoggedLinkDecision | Refusal> {
  return db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('link_decisions').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row || row.decision === 'undo') return { refused: 'unknown' };
    const undone = await trx
      .selectFrom('link_decisions')
      .select('id')
      .where('undoes', '=', id)
      .executeTakeFirst();
    if (undone) return { refused: 'undone' };
    await trx
      .insertInto('link_decisions')
      .values({
        from_account: row.from_account,
        to_account: row.to_account,
        decision: 'undo',
        undoes: id,
        who: storableText(who),
        why: storableText(why),
      })
      .execute();
    return loggedOf({ ...row, decision: row.decision });
  });
}

/** The decisions in force in the order they were made: all, or those on links of one account. */
export async function listLinkDecisions(
  db: Kysely<Database>,
  account?: string,
): Promise<LoggedLinkDecision[]> {
  const rows = await db
    .selectFrom('link_decisions')
    .selectAll()
    .where('decision', '<>', 'undo')
    .where(inForce('link_decisions'))
    .$if(account !== undefined, (query) =>
      query.where(({ or, eb }) => or([eb('from_account', '=', account!), eb('to_account', '=', account!)])),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => loggedOf({ ...row, decision: row.decision as LinkDecision['decision'] }));
}

function loggedOf(row: {
  readonly id: number;
  readonly from_account: string;
  readonly to_account: string;
  readonly decision: LinkDecision['decision'];
  readonly who: string;
  readonly at: Date;
  readonly why: string;
}): LoggedLinkDecision {
  const { id, from_account, to_account, decision, who, at, why } = row;
  return { id: Number(id), from: from_account, to: to_account, decision, who, at, why };
}
