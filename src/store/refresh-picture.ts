import { type Kysely, sql } from 'kysely';
import type { Claim } from '../claims/claim.js';
import type { Situation } from '../situation/situation.js';
import { observeAgain, writeObserved } from './around/write-observed.js';
import { type BuildOptions, reckon } from './build.js';
import { traceStoredClaims } from './lineage/trace-stored-claims.js';
import type { Store } from './open-store.js';
import { heardSoFar, pictureInput, saidSoFar } from './picture-input.js';
import { type MovedSeries, putConflicts, putSeries } from './put-picture.js';
import { accountsOf } from './queries/accounts-of.js';
import { type ClaimPlaces, listClaimsAt } from './queries/claims.js';
import { pictureDay } from './queries/picture-day.js';
import type { Database } from './schema.js';
import { shelveAccounts } from './shelf/shelve-accounts.js';
import { shelveEvents } from './shelf/shelve-events.js';
import { shelveQueue } from './shelf/shelve-queue.js';
import { shelveSources } from './shelf/shelve-sources.js';
import { shelveSummary } from './shelf/shelve-summary.js';
import { inSteps, partsOf } from './steps.js';
import { writeStandings } from './write-standings.js';

export interface RefreshOptions
  extends Pick<BuildOptions, 'reconcile' | 'grade' | 'reckon' | 'around' | 'extractor' | 'breathe'> {
  /** Whether what changed bears on claims anywhere, as whose voice an account is does; default false. */
  readonly everywhere?: boolean;
}

/** Up to so many claims the whole is reconciled anew; of more, the places touched. */
const WHOLE = 5_000;
/** Accounts whose claims are queued anew at once. */
const ACCOUNTS_AT_ONCE = 20;

/**
 * Brings series and conflicts up to date after claims changed: only what reads otherwise is written, in one transaction.
 * In a large store only the series of the places that the claims are about are reconciled, from all that is claimed of them, and
 * written in steps where it may `breathe`.
 */
export async function refreshPicture(
  store: Store,
  situation: Situation,
  changed: readonly Claim[],
  { extractor, everywhere = false, breathe, ...options }: RefreshOptions,
): Promise<MovedSeries[]> {
  const { db } = store;
  const places = !everywhere && (await countClaims(db)) > WHOLE ? placesOf(changed) : undefined;
  // What is decided from here on is for the next refreshing.
  const said = await saidSoFar(db);
  const hash = places ? undefined : (await pictureInput(store, extractor)).hash;
  const claims = places ? await listClaimsAt(db, places, breathe) : await traceStoredClaims(store);
  const { picture, graded, observed } = await reckon(claims, situation, places === undefined, options);
  // A small picture is moved sooner at one go than somebody could ask in between.
  return inSteps(db, places && breathe, async (step) => {
    if (graded) await writeStandings(step, graded.claims);
    if (observed) await writeObserved(step, claims, observed);
    else if (options.around)
      await observeAgain(
        step,
        changed.map(({ id }) => id),
        (some) => options.around!.observed(some, situation),
      );
    const day = await step(pictureDay);
    await putConflicts(step, picture, places?.ids);
    const moved = await putSeries(step, picture.series, places?.ids, day);
    for (const some of partsOf(await step((trx) => accountsOf(trx, changed)), ACCOUNTS_AT_ONCE))
      await step((trx) => shelveQueue(trx, some));
    await shelveEvents(step, situation.places, everywhere ? undefined : eventTypes(changed));
    if (everywhere) await step((trx) => shelveAccounts(trx));
    if (graded) {
      await step((trx) => shelveSources(trx, situation.sources, graded.sources));
      await step(shelveSummary);
    }
    await step(async (trx) => {
      if (hash === undefined) await heardSoFar(trx, said);
      else await trx.updateTable('pictures').set({ input: hash }).execute();
    });
    return moved;
  });
}

function placesOf(claims: readonly Claim[]): ClaimPlaces {
  const places = claims.flatMap((claim) => claim.places);
  return {
    ids: new Set(places.length === 0 ? [''] : places.flatMap(({ id }) => id ?? [])),
    names: new Set(places.flatMap(({ id, name }) => (id === undefined ? [name] : []))),
  };
}

function eventTypes(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap((claim) => (claim.kind === 'event' ? claim.type : [])))];
}

async function countClaims(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select 1 from claims limit ${WHOLE + 1}) as counted`.execute(db);
  return rows[0]!.count;
}
