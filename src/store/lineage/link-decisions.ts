import type { LinkDecision } from '../../lineage/decisions.js';
import type { Store } from '../open-store.js';

/** A decision with who made it, when and why. */
export interface LoggedLinkDecision extends LinkDecision {
  readonly who: string;
  readonly at: Date;
  readonly why: string;
}

/** Logs what a person decided of a link. The log only grows: the last decision on two accounts holds. */
export async function decideLink(
  { db }: Store,
  { from, to, decision, who, why = '' }: LinkDecision & { readonly who: string; readonly why?: string },
): Promise<void> {
  await db
    .insertInto('link_decisions')
    .values({ from_account: from, to_account: to, decision, who, why })
    .execute();
}

/** All decisions in the order they were made. */
export async function listLinkDecisions({ db }: Store): Promise<LoggedLinkDecision[]> {
  const rows = await db.selectFrom('link_decisions').selectAll().orderBy('id').execute();
  return rows.map(({ from_account, to_account, decision, who, at, why }) => ({
    from: from_account,
    to: to_account,
    decision,
    who,
    at,
    why,
  }));
}
