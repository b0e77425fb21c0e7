import type { Store } from './open-store.js';

/**
 * Number of the batch to add to: the one a killed run left unfinished, else a new one.
 * What an origin said in a later batch comes after what it said in an earlier one.
 */
export async function beginBatch({ db }: Store): Promise<number> {
  const open = await db
    .selectFrom('batches')
    .select('number')
    .where('finished', '=', false)
    .executeTakeFirst();
  if (open) return open.number;
  return (await db.insertInto('batches').defaultValues().returning('number').executeTakeFirstOrThrow())
    .number;
}

export async function endBatch({ db }: Store, batch: number): Promise<void> {
  await db.updateTable('batches').set({ finished: true }).where('number', '=', batch).execute();
}
