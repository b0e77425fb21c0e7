import type { Kysely } from 'kysely';
import { decide } from '../../lineage/decisions.js';
import type { Link } from '../../lineage/family.js';
import { type LoggedLinkDecision, listLinkDecisions } from '../lineage/link-decisions.js';
import type { Database } from '../schema.js';

/** A link with what a person last decided of it, if anybody did. */
export interface DecidedLink extends Link {
  readonly decided: LoggedLinkDecision | undefined;
}

/** The links of one account with others, after what people decided of them; those they refused come last. */
export async function linksOf(db: Kysely<Database>, account: string): Promise<DecidedLink[]> {
  const pairs = await db
    .selectFrom('lineage_pairs')
    .select('link')
    .where('link', 'is not', null)
    .where(({ or, eb }) => or([eb('a', '=', account), eb('b', '=', account)]))
    .orderBy('a')
    .orderBy('b')
    .limit(MOST)
    .execute();
  const decisions = await listLinkDecisions(db, account);
  const { families, refused } = decide(
    pairs.flatMap(({ link }) => link ?? []),
    decisions,
  );
  return [...families.flatMap(({ links }) => links), ...refused].map((link) => ({
    ...link,
    decided: decisions.findLast(
      ({ from, to }) => (from === link.from && to === link.to) || (from === link.to && to === link.from),
    ),
  }));
}

const MOST = 100;
