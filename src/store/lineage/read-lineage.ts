import { decide, type Lineage } from '../../lineage/decisions.js';
import type { Link } from '../../lineage/family.js';
import type { Store } from '../open-store.js';
import { listLinkDecisions } from './link-decisions.js';

/** Who copies whom among the present accounts as of the last build, after what people decided. */
export async function readLineage(store: Store): Promise<Lineage> {
  const decisions = await listLinkDecisions(store.db);
  const present = new Set(
    (await store.db.selectFrom('lineage_accounts').select('account_id').execute()).map(
      (row) => row.account_id,
    ),
  );
  return decide(
    await listLinks(store),
    decisions.filter(({ from, to }) => present.has(from) && present.has(to)),
  );
}

async function listLinks({ db }: Store): Promise<Link[]> {
  const rows = await db
    .selectFrom('lineage_pairs')
    .select('link')
    .where('link', 'is not', null)
    .orderBy('a')
    .orderBy('b')
    .execute();
  return rows.map((row) => row.link!);
}
