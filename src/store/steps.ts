import type { Kysely, Transaction } from 'kysely';
import type { Database } from './schema.js';

/** Does one step of a longer writing. */
export type Step = <T>(work: (db: Transaction<Database>) => Promise<T>) => Promise<T>;

/** Lets others in between two steps; resolves when it is one's own turn again. */
export type Breathe = () => Promise<void>;

/**
 * A longer writing as one transaction; where it may `breathe`, each step as one of its own, so that a server answers in between.
 * Whoever writes so must leave what a killed run did by half to be done again.
 */
export async function inSteps<T>(
  db: Kysely<Database>,
  breathe: Breathe | undefined,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  if (breathe === undefined) return db.transaction().execute((trx) => work((step) => step(trx)));
  return work(async (step) => {
    await breathe();
    return db.transaction().execute(step);
  });
}

/** Parts of a list, of so many at most, in order. */
export function partsOf<T>(list: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / most) }, (_, i) =>
    list.slice(i * most, (i + 1) * most),
  );
}
