import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../schema.js';

/** The column `id` of what a query finds. */
export async function idsOf(db: Kysely<Database>, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await query.execute(db);
  return (rows as { id: string }[]).map(({ id }) => id);
}
