/**
 * A store as large as the workbench must bear: so many accounts with ten claims each, drawn from a seed, through the same
 * tables and shelves as a build fills. The estimates are drawn, not reconciled: what is measured is the showing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Claim, FigureClaim } from '../src/claims/claim.js';
import { type Meant, observedIn } from '../src/reconcile/around/observed.js';
import type { Conflict, Estimate, Interval, Series } from '../src/reconcile/series.js';
import { generalSituation, type Situation } from '../src/situation/situation.js';
import { accountRow } from '../src/store/account-row.js';
import { changeObserved } from '../src/store/around/write-observed.js';
import { shortHash } from '../src/store/hash.js';
import type { Store } from '../src/store/open-store.js';
import { pictureInput } from '../src/store/picture-input.js';
import { pictureDay } from '../src/store/queries/picture-day.js';
import { effectiveClaim } from '../src/store/review/effective-claim.js';
import { effectiveRow } from '../src/store/review/replay.js';
import type { Database } from '../src/store/schema.js';
import { shelveAccounts } from '../src/store/shelf/shelve-accounts.js';
import { shelveConflicts } from '../src/store/shelf/shelve-conflicts.js';
import { shelveEvents } from '../src/store/shelf/shelve-events.js';
import { shelveQueue } from '../src/store/shelf/shelve-queue.js';
import { shelveSeries } from '../src/store/shelf/shelve-series.js';
import { shelveSources } from '../src/store/shelf/shelve-sources.js';
import { shelveSummary } from '../src/store/shelf/shelve-summary.js';
import { inSteps } from '../src/store/steps.js';
import { seeded } from '../test/store/seeded.js';
import { drawAccount, PLACES, placeName } from './workbench-accounts.js';

const AT_ONCE = 500;

/** The situation the drawn accounts tell of. */
export function drawnSituation(): Situation {
  const random = seeded(7);
  return {
    ...generalSituation(),
    id: 'drawn',
    title: 'Drawn',
    places: Array.from({ length: PLACES }, (_, i) => ({
      id: `place-${i}`,
      kind: i % 7 === 0 ? 'camp' : 'town',
      names: { en: [placeName(i)] },
      lon: 30 + 20 * random(),
      lat: 25 + 15 * random(),
    })),
  };
}

/**
 * Fills a store; says how it goes on. A drawing that was stopped is gone on with: what is done stands in `drawn.json`, and
 * whatever is not finished happens in a transaction.
 */
export async function drawStore(store: Store, accounts: number, say: (line: string) => void): Promise<void> {
  const { db } = store;
  const file = join(store.folder, 'drawn.json');
  const begun = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Drawn) : undefined;
  const drawn: Drawn = begun ?? { indexes: await dropIndexes(db), done: [] };
  const remember = (step?: string) =>
    writeFileSync(file, JSON.stringify({ ...drawn, done: step ? [...drawn.done, step] : drawn.done }));
  if (!begun) remember();
  const bySeries = new Map<string, FigureClaim[]>();
  const steps: readonly [string, (trx: Kysely<Database>) => Promise<unknown>][] = [
    ['indexes', (trx) => remakeIndexes(trx, drawn.indexes)],
    ...shelves(bySeries, accounts),
  ];
  const left = steps.filter(([name]) => !drawn.done.includes(name));
  if (left.length === 0) return;
  const written = await countAccounts(db);
  const shelved = left.every(([name]) => name !== 'conflicts' && name !== 'series');
  for (let from = shelved ? written : 0; from < accounts; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, accounts - from) }, (_, i) => drawAccount(from + i));
    groupBySeries(some, bySeries);
    if (from >= written) await db.transaction().execute((trx) => writeAccounts(trx, from, some));
    if (from % 20_000 === 0) say(`${from} accounts`);
  }
  for (const [name, work] of left) {
    const start = performance.now();
    await db.transaction().execute(work);
    remember(name);
    drawn.done.push(name);
    say(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

interface Drawn {
  readonly indexes: readonly string[];
  readonly done: string[];
}

async function countAccounts(db: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from accounts`.execute(db);
  return rows[0]!.count;
}

/** Makes anew what was dropped. Shelves keep no statistics of when they were empty, by which they would be read whole for a key. */
async function remakeIndexes(db: Kysely<Database>, definitions: readonly string[]): Promise<void> {
  for (const definition of definitions) await sql.raw(definition).execute(db);
  await sql`analyze accounts, claims, origins, editions`.execute(db);
}

function shelves(
  bySeries: ReadonlyMap<string, FigureClaim[]>,
  accounts: number,
): [string, (db: Kysely<Database>) => Promise<unknown>][] {
  return [
    ['conflicts', (db) => shelveConflicts(db, drawConflicts(bySeries))],
    ['accounts', (db) => shelveAccounts(db)],
    [
      'series',
      async (db) =>
        shelveSeries(
          db,
          [...bySeries].map(([id, claims]) => drawSeries(id, claims)),
          await pictureDay(db),
        ),
    ],
    ['statistics', (db) => sql`analyze`.execute(db)],
    ['queue', (db) => shelveQueue(db)],
    ['events', (db) => inSteps(db, undefined, (step) => shelveEvents(step, drawnSituation().places))],
    ['sources', (db) => shelveSources(db, [])],
    ['summary', (db) => shelveSummary(db)],
    ['picture', (db) => db.insertInto('pictures').values({ input: 'drawn', problems: '[]' }).execute()],
    ['statistics of shelves', (db) => sql`analyze`.execute(db)],
    [
      'readings',
      (db) =>
        sql`insert into readings (account_id, extractor, claims) select id, 'drawn', 10 from accounts`.execute(
          db,
        ),
    ],
    ['observed', (db) => observeDrawn(db, accounts)],
    ['statistics of what is observed', (db) => sql`analyze observed, meanings`.execute(db)],
    [
      'input',
      async (db) =>
        db
          .updateTable('pictures')
          .set({ input: (await pictureInput({ db }, 'drawn')).hash })
          .execute(),
    ],
  ];
}

/** What the claims are of, some accounts at a time. */
async function observeDrawn(db: Kysely<Database>, accounts: number): Promise<void> {
  const meant = new Map<string, Meant>();
  const step = <T>(work: (trx: Transaction<Database>) => Promise<T>) => work(db as Transaction<Database>);
  for (let from = 0; from < accounts; from += 10 * AT_ONCE) {
    const claims = Array.from({ length: Math.min(10 * AT_ONCE, accounts - from) }, (_, i) =>
      drawAccount(from + i),
    ).flatMap((drawn) => drawn.claims);
    const found = observedIn(claims, drawnSituation());
    for (const one of found.meant) {
      const known = meant.get(one.key.id);
      if (!known || one.claim < known.claim) meant.set(one.key.id, one);
    }
    const observed = claims.map(
      ({ id }, i) => [id, found.meant[found.of[i]!]?.key.id ?? '', found.flags[i]!] as const,
    );
    const some = observed.filter(([, series]) => series !== '');
    await changeObserved(step, { observed: some, meant: [] }, []);
  }
  await changeObserved(step, { observed: [], meant: [...meant.values()] }, []);
}

function groupBySeries(
  drawn: readonly { readonly claims: readonly Claim[] }[],
  bySeries: Map<string, FigureClaim[]>,
): void {
  for (const { claims } of drawn)
    for (const claim of claims) {
      if (claim.kind !== 'figure') continue;
      const id = seriesOf(claim);
      const list = bySeries.get(id);
      if (list) list.push(claim);
      else bySeries.set(id, [claim]);
    }
}

async function writeAccounts(
  db: Kysely<Database>,
  from: number,
  drawn: readonly ReturnType<typeof drawAccount>[],
): Promise<void> {
  const file = shortHash(['file', from]);
  await db
    .insertInto('files')
    .values({
      id: file,
      bytes: new TextEncoder().encode(
        drawn.map(({ account }) => JSON.stringify({ text: account.text })).join('\n'),
      ),
    })
    .execute();
  await insertJson(
    db,
    'origins',
    drawn.map(({ account }) => ({ id: account.id, kind: 'id', key: account.name })),
  );
  await insertJson(
    db,
    'accounts',
    drawn.map(({ account }) => parsed(accountRow(account), ['published', 'furniture', 'headings', 'tables'])),
  );
  await insertJson(
    db,
    'editions',
    drawn.map(({ account }) => ({
      origin_id: account.id,
      account_id: account.id,
      name: account.name,
      path: `drawn/${from}.jsonl`,
      file_id: file,
      turn: 1,
      first_seen: '2026-01-01',
    })),
  );
  await insertJson(
    db,
    'claims',
    drawn.flatMap(({ account, claims }) =>
      claims.map((claim) =>
        parsed(effectiveRow(claim, effectiveClaim(claim, [], undefined), account.id, false, account.text), [
          'body',
          'as_read',
        ]),
      ),
    ),
  );
}

/** Rows of JSON, which PostgreSQL takes many times faster than parameters. */
async function insertJson(db: Kysely<Database>, table: string, rows: readonly object[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0]!).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    db,
  );
}

function parsed(row: object, columns: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name !== 'search')
      .map(([name, value]) => [
        name,
        columns.includes(name) && typeof value === 'string' ? JSON.parse(value) : value,
      ]),
  );
}

async function dropIndexes(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string; definition: string }>`
    select indexname as name, indexdef as definition from pg_indexes
    where tablename in ('accounts', 'claims') and indexname not like '%_pkey'`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
  return rows.map(({ definition }) => definition);
}

function seriesOf({ places, measure, group }: FigureClaim): string {
  return `${places[0]!.id}/${measure}/stock/${group.id ?? 'all'}/person`;
}

function drawSeries(id: string, claims: readonly FigureClaim[]): Series {
  const sorted = [...claims].sort((a, b) => (a.when.edtf < b.when.edtf ? -1 : 1));
  const days = [...new Set(sorted.map(({ when }) => when.edtf))];
  const first = new Map<string, number>();
  sorted.forEach(({ when }, i) => {
    if (!first.has(when.edtf)) first.set(when.edtf, i);
  });
  const [{ places, measure, group }] = [sorted[0]!];
  return {
    id,
    place: places[0]!.id!,
    placeName: places[0]!.name,
    measure,
    aspect: 'stock',
    group: group.id ?? 'all',
    unit: 'person',
    estimates: days.map((date) => drawEstimate(date, sorted, first.get(date)!)),
  };
}

function drawEstimate(date: string, claims: readonly FigureClaim[], at: number): Estimate {
  const near = claims.slice(Math.max(0, at - 3), at + 3);
  const best = Math.round(near.reduce((sum, { value }) => sum + value.best!, 0) / near.length);
  const interval = (share: number): Interval => [
    Math.round(best * (1 - share)),
    Math.round(best * (1 + share)),
  ];
  return {
    date,
    best,
    interval: { '50': interval(0.03), '80': interval(0.06), '90': interval(0.08) },
    claims: near.map((claim, i) => ({
      id: claim.id,
      weight: Math.round(1000 / near.length) / 1000,
      state: i === 0 && near.length > 3 ? 'stale' : 'current',
    })),
  };
}

function drawConflicts(bySeries: ReadonlyMap<string, FigureClaim[]>): Conflict[] {
  return [...bySeries].flatMap(([id, claims]) =>
    claims
      .filter((_, i) => i % 40 === 1)
      .map((claim, i): Conflict => {
        const other = claims[(i * 40 + 20) % claims.length]!;
        return {
          id: `disjoint:${claim.id}+${other.id}`,
          kind: 'disjoint',
          severity: ((i * 37) % 100) / 100,
          claims: [claim.id, other.id].sort(),
          series: [id],
          when: claim.when.edtf,
          says: `One says “${claim.text}”, another “${other.text}”. Both cannot be right.`,
        };
      }),
  );
}
