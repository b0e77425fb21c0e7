import { type RawBuilder, sql } from 'kysely';
import type { Store } from './open-store.js';

/**
 * Number of the batch to add to: the one a killed run left unfinished, else a new one.
 * Of two versions of one date the one of the later batch is the later.
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

/** Ends a batch of all that lay at and below some paths; problems of what lies there no more are forgotten. */
export async function endBatch({ db }: Store, batch: number, paths: readonly string[] = []): Promise<void> {
  for (const path of paths)
    await db
      .deleteFrom('problems')
      .where('batch', '<>', batch)
      .where((where) => where.or([where('path', '=', path), isBelow(path)]))
      .execute();
  await db.updateTable('batches').set({ finished: true }).where('number', '=', batch).execute();
}

/** Whether a problem's path lies in a folder; the project's own is "". */
function isBelow(folder: string): RawBuilder<boolean> {
  return folder === '' ? sql`not starts_with(path, '../')` : sql`starts_with(path, ${`${folder}/`})`;
}
