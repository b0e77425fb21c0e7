import type { Insertable, Kysely } from 'kysely';
import type { Database } from './schema.js';

/** Inserts rows, as many a statement as its parameters allow; with `onConflict: 'keep'` rows that are there stay as they are. */
export async function insertRows<T extends keyof Database & string>(
  db: Kysely<Database>,
  table: T,
  rows: readonly Insertable<Database[T]>[],
  onConflict: 'fail' | 'keep' = 'fail',
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length;
  const most = Math.max(1, Math.floor(MOST_PARAMETERS / Math.max(1, columns)));
  for (let at = 0; at < rows.length; at += most) {
    const insert = db.insertInto(table).values(rows.slice(at, at + most));
    await (onConflict === 'keep' ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
  }
}

/** A statement has at most 65,535; fewer keep the text to parse small. */
const MOST_PARAMETERS = 5_000;
