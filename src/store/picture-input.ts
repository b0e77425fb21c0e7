import { sql } from 'kysely';
import { shortHash } from './hash.js';
import type { Store } from './open-store.js';

/**
 * What a picture is made of, as a hash: the present accounts, what reviewers said of their claims and links, and the extractor, whose
 * version says all that the reading and the reckoning depend on. `current` tells whether the picture at hand was made of just that.
 */
export async function pictureInput(
  { db }: Store,
  extractor: string,
): Promise<{ hash: string; current: boolean }> {
  const present = await db
    .selectFrom('account_states')
    .select(['account_id', 'name'])
    .where('present', '=', true)
    .orderBy('account_id')
    .execute();
  const { rows } = await sql<Record<'assessment' | 'correction' | 'link', number | null>>`select
    (select max(id)::int from assessments where account_id is not null) as assessment,
    (select max(id) from corrections) as correction,
    (select max(id)::int from link_decisions) as link`.execute(db);
  const { assessment, correction, link } = rows[0]!;
  const said = [assessment, correction, link];
  const hash = shortHash([
    extractor,
    present.map(({ account_id, name }) => [account_id, name]),
    ...(said.every((last) => last === null) ? [] : said),
  ]);
  const picture = await db.selectFrom('pictures').select('input').executeTakeFirst();
  return { hash, current: picture?.input === hash };
}
