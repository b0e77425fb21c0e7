import type { Kysely } from 'kysely';
import { decide } from '../../lineage/decisions.js';
import type { Link } from '../../lineage/family.js';
import type { Database } from '../schema.js';

/** The links of one account with others, after what people decided of them. */
export async function linksOf(db: Kysely<Database>, account: string): Promise<Link[]> {
  const pairs = await db
    .selectFrom('lineage_pairs')
    .select('link')
    .where('link', 'is not', null)
    .where(({ or, eb }) => or([eb('a', '=', account), eb('b', '=', account)]))
    .orderBy('a')
    .orderBy('b')
    .limit(MOST)
    .execute();
  const decisions = await db
    .selectFrom('link_decisions')
    .select(['from_account as from', 'to_account as to', 'decision'])
    .where(({ or, eb }) => or([eb('from_account', '=', account), eb('to_account', '=', account)]))
    .orderBy('id')
    .execute();
  const { families } = decide(
    pairs.flatMap(({ link }) => link ?? []),
    decisions,
  );
  return families.flatMap(({ links }) => links);
}

const MOST = 100;
