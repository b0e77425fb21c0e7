import type { Kysely } from 'kysely';
import { sameJson } from '../grading/same-json.js';
import type { Conflict, Estimate, Reconciliation, Series } from '../reconcile/series.js';
import type { Database } from './schema.js';
import { shelveConflicts, unshelveConflicts } from './shelf/shelve-conflicts.js';
import { requeueClaims } from './shelf/shelve-queue.js';
import { shelveSeries, unshelveSeries } from './shelf/shelve-series.js';
import { partsOf, type Step } from './steps.js';
import { storableText } from './storable.js';

/** A series whose latest value is another than before; null where it was not there, or is no more. */
export interface MovedSeries {
  readonly id: string;
  readonly before: Series | null;
  readonly now: Series | null;
}

const CONFLICTS_AT_ONCE = 100;
/** Series read at once; each is written by itself. */
const SERIES_AT_ONCE = 8;

/**
 * Puts series in the place of those that read otherwise, with the places of their claims in the queue of reviews: all, or those of
 * the places given. `day` is the picture's.
 */
export async function putSeries(
  step: Step,
  series: readonly Series[],
  places: ReadonlySet<string> | undefined,
  day: string,
): Promise<MovedSeries[]> {
  const now = new Map(series.filter((one) => isAt(one, places)).map((one) => [one.id, one]));
  const stored = await step((trx) => storedIds(trx, places));
  const moved: MovedSeries[] = [];
  for (const some of partsOf([...new Set([...stored, ...now.keys()])], SERIES_AT_ONCE)) {
    const before = await step((trx) => storedSeries(trx, some));
    for (const id of some) {
      const one = now.get(id) ?? null;
      const known = before.get(id) ?? null;
      if (!sameJson(known, one)) moved.push(await step((trx) => rewriteSeries(trx, id, known, one, day)));
    }
  }
  return moved;
}

/** Puts conflicts in the place of those that read otherwise: all, or those that are of series of the places given alone. */
export async function putConflicts(
  step: Step,
  { conflicts, series }: Pick<Reconciliation, 'series' | 'conflicts'>,
  places: ReadonlySet<string> | undefined,
): Promise<void> {
  const touched = places && (await step((trx) => storedIds(trx, places)));
  for (const one of touched ? series : []) if (isAt(one, places)) touched!.add(one.id);
  const among = (conflict: Conflict) =>
    touched === undefined || conflict.series.every((id) => touched.has(id));
  const before = await step((trx) => storedConflicts(trx, touched));
  const known = new Map(before.filter(among).map((conflict) => [conflict.id, conflict]));
  const now = new Map(conflicts.filter(among).map((conflict) => [conflict.id, conflict]));
  const gone = [...known.keys()].filter((id) => !now.has(id));
  const other = [...now.values()].filter((conflict) => !sameJson(known.get(conflict.id), conflict));
  for (const some of partsOf(gone, CONFLICTS_AT_ONCE)) await step((trx) => unshelveConflicts(trx, some));
  for (const some of partsOf(other, CONFLICTS_AT_ONCE))
    await step(async (trx) => {
      const ids = some.map(({ id }) => id);
      await unshelveConflicts(
        trx,
        ids.filter((id) => known.has(id)),
      );
      await shelveConflicts(trx, some);
    });
}

function isAt({ place }: Series, places: ReadonlySet<string> | undefined): boolean {
  return places === undefined || places.has(place);
}

/** Puts a series in the place of what is stored of it; with none it is taken away. */
export async function rewriteSeries(
  db: Kysely<Database>,
  id: string,
  before: Series | null,
  now: Series | null,
  day: string,
): Promise<MovedSeries> {
  const claims = new Set(await claimsBehind(db, id));
  await unshelveSeries(db, [id]);
  if (now) await shelveSeries(db, [now], day);
  for (const claim of await claimsBehind(db, id)) claims.add(claim);
  await requeueClaims(db, [...claims]);
  return { id, before, now };
}

async function storedIds(
  db: Kysely<Database>,
  places: ReadonlySet<string> | undefined,
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('series')
    .select('id')
    .$if(places !== undefined, (query) =>
      query.where('place', '=', ({ fn, val }) => fn.any(val([...places!].map(storableText)))),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function storedSeries(
  db: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, Series>> {
  const rows = await db
    .selectFrom('series')
    .select(['id', 'body'])
    .where('id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .execute();
  const estimates = await db
    .selectFrom('estimates')
    .select(['series_id', 'body'])
    .where('series_id', '=', ({ fn, val }) => fn.any(val([...ids])))
    .orderBy('series_id')
    .orderBy('date')
    .execute();
  const bySeries = new Map<string, Estimate[]>();
  for (const { series_id, body } of estimates) {
    const list = bySeries.get(series_id);
    if (list) list.push(body);
    else bySeries.set(series_id, [body]);
  }
  return new Map(rows.map(({ id, body }) => [id, { ...body, estimates: bySeries.get(id) ?? [] }]));
}

async function claimsBehind(db: Kysely<Database>, series: string): Promise<string[]> {
  const rows = await db
    .selectFrom('series_claims')
    .select('claim_id')
    .where('series_id', '=', series)
    .execute();
  return rows.map(({ claim_id }) => claim_id);
}

async function storedConflicts(
  db: Kysely<Database>,
  series: ReadonlySet<string> | undefined,
): Promise<Conflict[]> {
  const rows = await db
    .selectFrom('conflicts')
    .select('body')
    .$if(series !== undefined, (query) =>
      query.where('id', 'in', (inner) =>
        inner
          .selectFrom('conflict_series')
          .select('conflict_id')
          .where('series_id', '=', ({ fn, val }) => fn.any(val([...series!]))),
      ),
    )
    .execute();
  return rows.map(({ body }) => body);
}
