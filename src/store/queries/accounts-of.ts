import type { Kysely } from 'kysely';
import type { Database } from '../schema.js';

/** The accounts that claims are of, by their ids. */
export async function accountsOf(
  db: Kysely<Database>,
  claims: readonly { readonly id: string }[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('account_id')
    .distinct()
    .where('id', '=', ({ fn, val }) => fn.any(val(claims.map(({ id }) => id))))
    .execute();
  return rows.map(({ account_id }) => account_id);
}
