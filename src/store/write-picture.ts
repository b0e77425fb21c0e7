import { type Kysely, sql } from 'kysely';
import type { Claim } from '../claims/claim.js';
import type { Grading } from '../grading/grade.js';
import type { Observed } from '../reconcile/around/observed.js';
import type { Conflict, Reconciliation, Series } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import { writeObserved } from './around/write-observed.js';
import type { Store } from './open-store.js';
import { putConflicts, putSeries } from './put-picture.js';
import { pictureDay } from './queries/picture-day.js';
import type { Database } from './schema.js';
import { shelveAccounts } from './shelf/shelve-accounts.js';
import { shelveConflicts, unshelveConflicts } from './shelf/shelve-conflicts.js';
import { shelveEvents } from './shelf/shelve-events.js';
import { shelveQueue } from './shelf/shelve-queue.js';
import { shelveSeries } from './shelf/shelve-series.js';
import { shelveSources } from './shelf/shelve-sources.js';
import { shelveSummary } from './shelf/shelve-summary.js';
import { type Breathe, inSteps, partsOf } from './steps.js';
import { storableJson } from './storable.js';
import { writeStandings } from './write-standings.js';

/**
 * Puts a picture in the place of the one before, with the shelves of the screens, in one transaction, or in steps; until the last of
 * these the picture is out of date. `input` tells what it was made of; the claims graded are those it was made of, as they now stand.
 */
export async function writePicture(
  { db }: Store,
  input: string,
  picture: Reconciliation,
  situation: Pick<Situation, 'sources' | 'places'>,
  {
    claims,
    sources,
    observed,
    of = [],
  }: Partial<Grading> & { observed?: Observed | undefined; of?: readonly Claim[] } = {},
  breathe?: Breathe,
): Promise<void> {
  await inSteps(db, breathe, async (step) => {
    await step((trx) => trx.updateTable('pictures').set({ input: '' }).execute());
    await writeStandings(step, claims ?? []);
    await writeObserved(step, of, observed);
    if (breathe) await putConflicts(step, picture, undefined);
    else await step((trx) => rewriteConflicts(trx, picture.conflicts));
    await step((trx) => shelveAccounts(trx));
    const day = await step(pictureDay);
    if (breathe) await putSeries(step, picture.series, undefined, day);
    else await step((trx) => rewriteSeries(trx, picture.series, day));
    for (const some of breathe ? partsOf(await step(shelvedIds), ACCOUNTS_AT_ONCE) : [undefined])
      await step((trx) => shelveQueue(trx, some));
    await shelveEvents(step, situation.places);
    await step((trx) => shelveSources(trx, situation.sources, sources));
    await step(shelveSummary);
    await step(async (trx) => {
      await trx.deleteFrom('pictures').execute();
      await trx
        .insertInto('pictures')
        .values({ input, problems: storableJson(picture.problems) })
        .execute();
    });
  });
  await takeStatistics(db);
}

/** Accounts whose claims are queued at once. */
const ACCOUNTS_AT_ONCE = 50;

async function shelvedIds(db: Kysely<Database>): Promise<string[]> {
  return (await db.selectFrom('account_cards').select('id').orderBy('id').execute()).map(({ id }) => id);
}

async function rewriteConflicts(db: Kysely<Database>, conflicts: readonly Conflict[]): Promise<void> {
  await unshelveConflicts(db);
  await shelveConflicts(db, conflicts);
}

async function rewriteSeries(db: Kysely<Database>, series: readonly Series[], day: string): Promise<void> {
  for (const table of ['series_claims', 'series_cards', 'estimates', 'series'] as const)
    await db.deleteFrom(table).execute();
  await shelveSeries(db, series, day);
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
