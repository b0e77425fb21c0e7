import { type Kysely, sql } from 'kysely';
import type { Claim } from '../claims/claim.js';
import { grade } from '../grading/grade.js';
import type { Conflict, Estimate, Series } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import type { BuildOptions } from './build.js';
import { traceStoredClaims } from './lineage/trace-stored-claims.js';
import type { Store } from './open-store.js';
import { pictureInput } from './picture-input.js';
import { type ClaimPlaces, listClaimsAt } from './queries/claims.js';
import { pictureDay } from './queries/picture-day.js';
import type { Database } from './schema.js';
import { shelveAccounts, shelveQueue } from './shelf/shelve-accounts.js';
import { shelveConflicts, unshelveConflicts } from './shelf/shelve-conflicts.js';
import { shelveEvents } from './shelf/shelve-events.js';
import { shelveSeries, unshelveSeries } from './shelf/shelve-series.js';
import { shelveSources } from './shelf/shelve-sources.js';
import { shelveSummary } from './shelf/shelve-summary.js';
import { storableText } from './storable.js';
import { writeStandings } from './write-standings.js';

/** A series whose latest value is another than before; null where it was not there, or is no more. */
export interface MovedSeries {
  readonly id: string;
  readonly before: Series | null;
  readonly now: Series | null;
}

export interface RefreshOptions extends Pick<BuildOptions, 'reconcile' | 'grade' | 'extractor'> {
  /** Whether what changed bears on claims anywhere, as whose voice an account is does; default false. */
  readonly everywhere?: boolean;
}

/** Up to so many claims the whole is reconciled anew; of more, the places touched. */
const WHOLE = 5_000;

/**
 * Brings series and conflicts up to date after claims changed: only what reads otherwise is written, in one transaction.
 * In a large store only the series of the places that the claims are about are reconciled, from all that is claimed of them.
 */
export async function refreshPicture(
  store: Store,
  situation: Situation,
  changed: readonly Claim[],
  { reconcile, extractor, everywhere = false, ...options }: RefreshOptions,
): Promise<MovedSeries[]> {
  const { db } = store;
  const places = !everywhere && (await countClaims(db)) > WHOLE ? placesOf(changed) : undefined;
  const claims = places ? await listClaimsAt(db, places) : await traceStoredClaims(store);
  const picture = await reconcile(claims, situation);
  const graded = places ? undefined : (options.grade ?? grade)(claims, situation, picture);
  const touched = (series: Pick<Series, 'place'>) => places === undefined || places.ids.has(series.place);
  return db.transaction().execute(async (trx) => {
    if (graded) await writeStandings(trx, graded.claims);
    const before = new Map((await storedSeries(trx, places?.ids)).map((one) => [one.id, one]));
    const now = new Map(picture.series.filter(touched).map((one) => [one.id, one]));
    const gone = [...before.keys()].filter((id) => !now.has(id));
    const other = [...now.values()].filter((one) => !sameJson(before.get(one.id), one));
    await rewriteConflicts(trx, picture.conflicts, places && new Set([...before.keys(), ...now.keys()]));
    const rewritten = [...gone, ...other.map(({ id }) => id)];
    const accounts = await accountsBehind(trx, rewritten, changed);
    await unshelveSeries(trx, rewritten);
    const positions = new Map(picture.series.map(({ id }, position) => [id, position]));
    await shelveSeries(
      trx,
      other.map((series) => ({ series, position: positions.get(series.id)! })),
      await pictureDay(trx),
    );
    await shelveQueue(trx, [...new Set([...accounts, ...(await accountsBehind(trx, rewritten, []))])]);
    await shelveEvents(trx, situation.places, everywhere ? undefined : eventTypes(changed));
    if (everywhere) await shelveAccounts(trx);
    if (places === undefined) {
      await numberSeries(trx, [...positions.keys()]);
      await shelveSources(trx, situation.sources, graded?.sources);
      await shelveSummary(trx);
    }
    const { hash } = await pictureInput({ ...store, db: trx }, extractor);
    await trx.updateTable('pictures').set({ input: hash }).execute();
    return rewritten.map((id) => ({
      id,
      before: before.get(id) ?? null,
      now: now.get(id) ?? null,
    }));
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

async function storedSeries(
  db: Kysely<Database>,
  places: ReadonlySet<string> | undefined,
): Promise<Series[]> {
  const chosen = places && [...places].map(storableText);
  const rows = await db
    .selectFrom('series')
    .select(['id', 'body'])
    .$if(chosen !== undefined, (query) => query.where('place', '=', ({ fn, val }) => fn.any(val(chosen!))))
    .execute();
  const estimates = await db
    .selectFrom('estimates')
    .select(['series_id', 'body'])
    .$if(chosen !== undefined, (query) =>
      query.where('series_id', '=', ({ fn, val }) => fn.any(val(rows.map(({ id }) => id)))),
    )
    .orderBy('series_id')
    .orderBy('date')
    .execute();
  const bySeries = new Map<string, Estimate[]>();
  for (const { series_id, body } of estimates)
    bySeries.set(series_id, [...(bySeries.get(series_id) ?? []), body]);
  return rows.map(({ id, body }) => ({ ...body, estimates: bySeries.get(id) ?? [] }));
}

/** Of the series given (all where undefined) the conflicts are those found now; others stay. */
async function rewriteConflicts(
  db: Kysely<Database>,
  found: readonly Conflict[],
  series: ReadonlySet<string> | undefined,
): Promise<void> {
  const among = (conflict: Conflict) => series === undefined || conflict.series.every((id) => series.has(id));
  const before = await db
    .selectFrom('conflicts')
    .select(['id', 'body'])
    .$if(series !== undefined, (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('conflict_series')
          .select('conflict_id')
          .where('series_id', '=', ({ fn, val }) => fn.any(val([...series!]))),
      ),
    )
    .execute();
  const known = new Map(before.filter(({ body }) => among(body)).map(({ id, body }) => [id, body]));
  const now = new Map(found.filter(among).map((conflict) => [conflict.id, conflict]));
  const other = [...now.values()].filter((conflict) => !sameJson(known.get(conflict.id), conflict));
  await unshelveConflicts(db, [
    ...[...known.keys()].filter((id) => !now.has(id)),
    ...other.flatMap(({ id }) => (known.has(id) ? [id] : [])),
  ]);
  await shelveConflicts(
    db,
    other.map((conflict) => ({ conflict, position: found.indexOf(conflict) })),
  );
}

/** Accounts whose claims are behind some series, or are among those given. */
async function accountsBehind(
  db: Kysely<Database>,
  series: readonly string[],
  claims: readonly Claim[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('claims')
    .select('account_id')
    .distinct()
    .where(({ or, eb, fn, val, selectFrom }) =>
      or([
        eb('id', '=', fn.any(val(claims.map(({ id }) => id)))),
        eb(
          'id',
          'in',
          selectFrom('series_claims')
            .select('claim_id')
            .where('series_id', '=', fn.any(val([...series]))),
        ),
      ]),
    )
    .execute();
  return rows.map(({ account_id }) => account_id);
}

async function numberSeries(db: Kysely<Database>, ids: readonly string[]): Promise<void> {
  await sql`update series set position = numbered.position - 1
    from unnest(${[...ids]}::text[]) with ordinality as numbered(id, position)
    where series.id = numbered.id`.execute(db);
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** Keys in one order: what comes out of the store has them otherwise. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
