import { shortHash } from './hash.js';
import type { Store } from './open-store.js';

/**
 * What a picture is made of, as a hash: the present accounts, and the extractor, whose version says
 * all that their claims and the reckoning depend on. `current` tells whether the picture at hand was made of just that.
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
  const hash = shortHash([extractor, present.map(({ account_id, name }) => [account_id, name])]);
  const picture = await db.selectFrom('pictures').select('input').executeTakeFirst();
  return { hash, current: picture?.input === hash };
}
