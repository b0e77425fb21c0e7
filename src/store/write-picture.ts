import { type Kysely, sql } from 'kysely';
import type { Grading } from '../grading/grade.js';
import type { Reconciliation } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import type { Store } from './open-store.js';
import { pictureDay } from './queries/picture-day.js';
import type { Database } from './schema.js';
import { shelveAccounts, shelveQueue } from './shelf/shelve-accounts.js';
import { shelveConflicts, unshelveConflicts } from './shelf/shelve-conflicts.js';
import { shelveEvents } from './shelf/shelve-events.js';
import { shelveSeries } from './shelf/shelve-series.js';
import { shelveSources } from './shelf/shelve-sources.js';
import { shelveSummary } from './shelf/shelve-summary.js';
import { storableJson } from './storable.js';
import { writeStandings } from './write-standings.js';

/**
 * Puts a picture in the place of the one before, with the shelves of the screens, in one transaction; `input` tells what it
 * was made of; the claims graded are those it was made of, as they now stand.
 */
export async function writePicture(
  { db }: Store,
  input: string,
  picture: Reconciliation,
  situation: Pick<Situation, 'sources' | 'places'>,
  { claims, sources }: Partial<Grading> = {},
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await writeStandings(trx, claims ?? []);
    await unshelveConflicts(trx);
    for (const table of ['series_claims', 'series_cards', 'estimates', 'series', 'pictures'] as const)
      await trx.deleteFrom(table).execute();
    await shelveConflicts(
      trx,
      picture.conflicts.map((conflict, position) => ({ conflict, position })),
    );
    await shelveAccounts(trx);
    await shelveSeries(
      trx,
      picture.series.map((series, position) => ({ series, position })),
      await pictureDay(trx),
    );
    await shelveQueue(trx);
    await shelveEvents(trx, situation.places);
    await shelveSources(trx, situation.sources, sources);
    await shelveSummary(trx);
    await trx
      .insertInto('pictures')
      .values({ input, problems: storableJson(picture.problems) })
      .execute();
  });
  await takeStatistics(db);
}

/** Fewer claims are found soon enough in any way. */
const MANY = 5_000;

/**
 * How often words and values are there, by which PostgreSQL chooses between ways to an answer. An embedded one does not gather
 * that by itself. Taken when shelves are full: those thought empty would be read whole for every key.
 */
async function takeStatistics(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql`select from claims offset ${MANY} limit 1`.execute(db);
  if (rows.length > 0) await sql`analyze`.execute(db);
}
