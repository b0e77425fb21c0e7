import { type Kysely, sql } from 'kysely';
import type { Claim, Credibility } from '../../claims/claim.js';
import { withoutStanding } from '../../lineage/trace-claims.js';
import { admit } from '../../reconcile/observe/admit.js';
import type { Conflict, Series } from '../../reconcile/series.js';
import type { Situation } from '../../situation/situation.js';
import type { BuildOptions } from '../build.js';
import type { LinkedPair } from '../lineage/pairs.js';
import { lineageVersion, moveLineage } from '../lineage/sync-lineage.js';
import type { Store } from '../open-store.js';
import { exchanged, inputOf } from '../picture-input.js';
import { rewriteSeries, storedSeries } from '../put-picture.js';
import { accountsOf } from '../queries/accounts-of.js';
import { pictureDay } from '../queries/picture-day.js';
import type { Database } from '../schema.js';
import { retouchAccounts, shelveAccounts } from '../shelf/shelve-accounts.js';
import { shelveConflicts, unshelveConflicts } from '../shelf/shelve-conflicts.js';
import { shelveEvents } from '../shelf/shelve-events.js';
import { shelveQueue } from '../shelf/shelve-queue.js';
import { copyLinks, type SourceRow, sourceRows } from '../shelf/shelve-sources.js';
import { inSteps, partsOf, type Step } from '../steps.js';
import { storableJson, storableText } from '../storable.js';
import type { AroundWork } from './around-work.js';
import { type ChangedAccount, stateOf } from './changed-accounts.js';
import { knownSeries } from './known-series.js';
import { readAround } from './read-around.js';
import { retrace } from './retrace.js';
import { tallySources } from './tally-sources.js';
import { countedOf, retellMap, type SeriesCounted, tallySummary } from './tally-summary.js';
import { changeObserved } from './write-observed.js';

/** What was known before accounts changed. */
export interface Begun {
  readonly made: { readonly accounts: string; readonly said: string };
  readonly changed: readonly ChangedAccount[];
  readonly rows: readonly SourceRow[];
  readonly counted: Awaited<ReturnType<typeof countedOf>>;
}

type Options = Pick<BuildOptions, 'extractor' | 'lineage' | 'breathe'> & {
  readonly around: AroundWork;
};

/** Accounts linked with those that changed, or telling of what they bear on, at the most. */
const MOST_LINKED = 2_000;
const MOST_AROUND = 40_000;

/** Moves the picture to accounts that came or went: gives the series that moved, undefined where that reaches too far. */
export async function movePicture(
  store: Store,
  situation: Situation,
  { made, changed, rows, counted }: Begun,
  { around, extractor, breathe, lineage = lineageVersion() }: Options,
): Promise<string[] | undefined> {
  const { db } = store;
  const came = new Map(changed.flatMap(({ id, now }) => (now === undefined ? [] : [[id, now] as const])));
  const left = changed.filter(({ before }) => before !== undefined);
  const gone = new Set(left.flatMap(({ id, now }) => (now === undefined ? id : [])));
  const ids = changed.map(({ id }) => id);
  const fresh = changed.flatMap(({ id, now, before }) =>
    now !== undefined && before === undefined ? id : [],
  );
  const linked = await moveLineage(store, fresh, [...gone], { version: lineage, sources: situation.sources });
  if (!linked) return undefined;
  return inSteps(db, breathe, async (step) => {
    const went = await step((trx) => claimsOf(trx, left));
    const traced = await retrace(
      step,
      came,
      went,
      linked.flatMap(({ a, b }) => [a, b]),
      gone,
      MOST_LINKED,
    );
    if (!traced) return undefined;
    const added = [...traced.came, ...traced.others].map(({ claim }) => claim);
    const removed = [...went, ...traced.others.map(({ before }) => before)];
    const before = await step((trx) => seriesBehind(trx, 'observed', removed));
    const known = await knownSeries(step);
    const reach = await around.reach(known, { added, removed, before }, situation);
    const read = await readAround(step, reach, new Set(ids), MOST_AROUND);
    if (!read) return undefined;
    const found = await around.reckon({ ...read, reach, added, removed, known }, situation);

    await writeStandings(step, added, new Map(found.credibility));
    await step((trx) => withdraw(trx, [...gone]));
    await changeObserved(
      step,
      found,
      removed.map(({ id }) => id),
    );
    await step((trx) =>
      trx
        .deleteFrom('meanings')
        .where('series_id', '=', ({ fn, val }) => fn.any(val([...found.gone])))
        .execute(),
    );
    const touched = await moveConflicts(step, found);
    const day = await step(pictureDay);
    await step((trx) => restale(trx, day));
    const behind = [...touched, ...added];
    const moved = await moveSeries(
      step,
      found,
      await step((trx) => seriesBehind(trx, 'series_claims', behind)),
      day,
    );
    await step((trx) => shelveAccounts(trx, changed.map(stateOf)));
    for (const some of partsOf(await step((trx) => accountsOf(trx, behind)), 50))
      await step((trx) => retouchAccounts(trx, some));
    await step((trx) => shelveQueue(trx, ids));
    const events = eventPlaces([...added, ...removed]);
    await shelveEvents(step, situation.places, [...events.keys()].sort(), events);
    await step(async (trx) => {
      const before = { rows, copies: await copyLinks(trx, linked) };
      const now = {
        rows: await sourceRows(trx, ids),
        copies: await copyLinks(trx, await asNow(trx, linked)),
      };
      await tallySources(trx, situation.sources, before, now);
    });
    await step(async (trx) => tallySummary(trx, counted, await countedOf(trx, ids), moved.more));
    await step((trx) => retellMap(trx, moved.counted));
    await step((trx) => finish(trx, extractor, made, changed, removed, added));
    return moved.series;
  });
}

/** Pairs with the links they make now; those that make none are left out. */
async function asNow(db: Kysely<Database>, pairs: readonly LinkedPair[]): Promise<LinkedPair[]> {
  const { rows } = await sql<LinkedPair>`select pair.a, pair.b, link from lineage_pairs as pair
    join unnest(${pairs.map(({ a }) => a)}::text[], ${pairs.map(({ b }) => b)}::text[]) as asked (a, b)
      on pair.a = asked.a and pair.b = asked.b
    where link is not null`.execute(db);
  return rows;
}

/** The claims of accounts as the picture has them. */
async function claimsOf(db: Kysely<Database>, accounts: readonly ChangedAccount[]): Promise<Claim[]> {
  const names = new Map(accounts.map(({ id, before }) => [id, before!]));
  const rows = await db
    .selectFrom('claims')
    .select(['account_id', 'body'])
    .where('review', '<>', 'rejected')
    .where('account_id', '=', ({ fn, val }) => fn.any(val([...names.keys()])))
    .execute();
  return rows.map(({ account_id, body }) => ({ ...body, account: names.get(account_id)! }));
}

async function seriesBehind(
  db: Kysely<Database>,
  table: 'observed' | 'series_claims',
  claims: readonly { readonly id: string }[],
): Promise<string[]> {
  const rows = await db
    .selectFrom(table)
    .select('series_id')
    .distinct()
    .where('claim_id', '=', ({ fn, val }) => fn.any(val(claims.map(({ id }) => id))))
    .execute();
  return rows.map(({ series_id }) => series_id);
}

/** Claims rewritten at once. */
const CHUNK = 40;

async function writeStandings(
  step: Step,
  traced: readonly Claim[],
  credibility: ReadonlyMap<string, Credibility>,
): Promise<void> {
  const at = new Map(traced.map((claim) => [claim.id, claim]));
  for (const some of partsOf([...new Set([...at.keys(), ...credibility.keys()])], CHUNK))
    await step(async (trx) => {
      const rows = await trx
        .selectFrom('claims')
        .select(['id', 'body'])
        .where('id', '=', ({ fn, val }) => fn.any(val(some)))
        .execute();
      const bodies = rows.map(({ id, body }) => standing(at.get(id) ?? body, credibility.get(id)));
      await sql`update claims set body = found.body::json
        from unnest(${bodies.map(({ id }) => id)}::text[], ${bodies.map((body) => storableJson(body))}::text[]) as found (id, body)
        where claims.id = found.id and claims.body::text <> found.body`.execute(trx);
    });
}

/** In the order in which a build of all finds it. */
function standing(claim: Claim, found: Credibility | undefined): Claim {
  const { family, parent, credibility = found } = claim;
  return {
    ...withoutStanding(claim),
    ...(family === undefined ? {} : { family }),
    ...(parent ? { parent } : {}),
    ...(credibility ? { credibility: found ?? credibility } : {}),
  };
}

/** What was found of claims that are no longer reckoned with is taken back. */
async function withdraw(db: Kysely<Database>, accounts: readonly string[]): Promise<void> {
  const rows = await db
    .selectFrom('claims')
    .select(['id', 'body'])
    .where('account_id', '=', ({ fn, val }) => fn.any(val([...accounts])))
    .execute();
  for (const { id, body } of rows)
    await db
      .updateTable('claims')
      .set({ body: storableJson(withoutStanding(body)) })
      .where('id', '=', id)
      .execute();
}

/** Gives the claims that take part in another conflict, or in one fewer. */
async function moveConflicts(
  step: Step,
  { conflicts, resolved }: { readonly conflicts: readonly Conflict[]; readonly resolved: readonly string[] },
): Promise<{ readonly id: string }[]> {
  const old = [...resolved, ...conflicts.map(({ id }) => id)];
  const claims = new Set(conflicts.flatMap((one) => one.claims));
  const rows = await step((trx) =>
    trx
      .selectFrom('conflict_claims')
      .select('claim_id')
      .where('conflict_id', '=', ({ fn, val }) => fn.any(val(old)))
      .execute(),
  );
  for (const { claim_id } of rows) claims.add(claim_id);
  for (const some of partsOf(old, 100)) await step((trx) => unshelveConflicts(trx, some));
  for (const some of partsOf(conflicts, 100)) await step((trx) => shelveConflicts(trx, some));
  return [...claims].map((id) => ({ id }));
}

/** Rewrites series that are otherwise, and shelves those anew whose claims are. `more` are so many more than before. */
async function moveSeries(
  step: Step,
  found: { readonly series: readonly string[]; readonly gone: readonly string[] },
  besides: readonly string[],
  day: string,
): Promise<{ readonly series: string[]; readonly counted: SeriesCounted[]; readonly more: number }> {
  const now = new Map(found.series.map((text) => JSON.parse(text) as Series).map((one) => [one.id, one]));
  const others = besides.filter((id) => !now.has(id) && !found.gone.includes(id));
  let more = 0;
  const counted: SeriesCounted[] = [];
  for (const id of [...now.keys(), ...found.gone, ...others])
    await step(async (trx) => {
      const before = (await storedSeries(trx, [id])).get(id) ?? null;
      const series = found.gone.includes(id) ? null : (now.get(id) ?? before);
      const one = series ?? before;
      if (one)
        counted.push({
          measure: one.measure,
          group: storableText(one.group || 'all'),
          unit: storableText(one.unit),
        });
      more += Number(series !== null) - Number(before !== null);
      await rewriteSeries(trx, id, before, series, day);
    });
  return { series: [...now.keys(), ...found.gone], counted, more };
}

/** A series nobody has told of for long is stale from the day the picture is of. */
async function restale(db: Kysely<Database>, day: string): Promise<void> {
  if (day === '') return;
  await sql`update series_cards set stale = not stale
    where aspect = 'stock' and measure <> 'other' and last_date is not null
      and stale <> (last_date < (${day}::date - 90)::text)`.execute(db);
}

/** By type, the places of events; "" for one the gazetteer does not know. */
function eventPlaces(claims: readonly Claim[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const claim of claims) {
    if (claim.kind !== 'event') continue;
    const places = found.get(claim.type) ?? new Set();
    found.set(claim.type, places.add(claim.places[0]?.id ?? ''));
  }
  return found;
}

async function finish(
  db: Kysely<Database>,
  extractor: string,
  made: Begun['made'],
  changed: readonly ChangedAccount[],
  removed: readonly Claim[],
  added: readonly Claim[],
): Promise<void> {
  const called = (name: 'before' | 'now') =>
    changed.flatMap((one) => (one[name] === undefined ? [] : [{ account_id: one.id, name: one[name] }]));
  const accounts = exchanged(exchanged(made.accounts, called('before')), called('now'));
  const { problems } = await db.selectFrom('pictures').select('problems').executeTakeFirstOrThrow();
  const old = new Set([...removed, ...added].map(({ id }) => id));
  const now = [...problems.filter(({ claim }) => !old.has(claim)), ...admit(added).problems];
  now.sort((a, b) => (a.claim < b.claim ? -1 : 1));
  await db
    .updateTable('pictures')
    .set({ input: inputOf(extractor, accounts, made.said), problems: storableJson(now) })
    .execute();
}
