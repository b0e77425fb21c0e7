/**
 * A store as large as the workbench must bear: so many accounts with ten claims each, drawn from a seed, through the same
 * tables and shelves as a build fills. The estimates are drawn, not reconciled: what is measured is the showing.
 */
import { type Kysely, sql } from 'kysely';
import type { FigureClaim } from '../src/claims/claim.js';
import type { Conflict, Estimate, Interval, Series } from '../src/reconcile/series.js';
import { generalSituation, type Situation } from '../src/situation/situation.js';
import { accountRow } from '../src/store/account-row.js';
import { shortHash } from '../src/store/hash.js';
import type { Store } from '../src/store/open-store.js';
import { pictureDay } from '../src/store/queries/picture-day.js';
import { effectiveClaim } from '../src/store/review/effective-claim.js';
import { effectiveRow } from '../src/store/review/replay.js';
import type { Database } from '../src/store/schema.js';
import { shelveAccounts, shelveQueue } from '../src/store/shelf/shelve-accounts.js';
import { shelveConflicts } from '../src/store/shelf/shelve-conflicts.js';
import { shelveEvents } from '../src/store/shelf/shelve-events.js';
import { shelveSeries } from '../src/store/shelf/shelve-series.js';
import { shelveSources } from '../src/store/shelf/shelve-sources.js';
import { shelveSummary } from '../src/store/shelf/shelve-summary.js';
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

/** Fills an empty store; says how it goes on. */
export async function drawStore(store: Store, accounts: number, say: (line: string) => void): Promise<void> {
  const { db } = store;
  const indexes = await dropIndexes(db);
  const bySeries = new Map<string, FigureClaim[]>();
  for (let from = 0; from < accounts; from += AT_ONCE) {
    await writeAccounts(db, from, Math.min(accounts, from + AT_ONCE), bySeries);
    if (from % 20_000 === 0) say(`${from} accounts`);
  }
  say('indexes');
  for (const definition of indexes) await sql.raw(definition).execute(db);
  // Not the shelves: PostgreSQL would remember them as empty, and look for keys by reading them whole.
  await sql`analyze accounts, claims, origins, editions`.execute(db);
  say('shelves');
  await shelveAll(store, bySeries, say);
  await sql`analyze`.execute(db);
}

async function shelveAll(
  { db }: Store,
  bySeries: ReadonlyMap<string, FigureClaim[]>,
  say: (line: string) => void,
): Promise<void> {
  const series = [...bySeries].map(([id, claims]) => drawSeries(id, claims));
  const steps: readonly [string, () => Promise<unknown>][] = [
    [
      'conflicts',
      () =>
        shelveConflicts(
          db,
          drawConflicts(bySeries).map((conflict, position) => ({ conflict, position })),
        ),
    ],
    ['accounts', () => shelveAccounts(db)],
    [
      'series',
      async () => {
        const day = await pictureDay(db);
        await shelveSeries(
          db,
          series.map((one, position) => ({ series: one, position })),
          day,
        );
      },
    ],
    ['statistics', () => sql`analyze`.execute(db)],
    ['queue', () => shelveQueue(db)],
    ['events', () => shelveEvents(db, drawnSituation().places)],
    ['sources', () => shelveSources(db, [])],
    ['summary', () => shelveSummary(db)],
    ['picture', () => db.insertInto('pictures').values({ input: 'drawn', problems: '[]' }).execute()],
  ];
  for (const [name, work] of steps) {
    const start = performance.now();
    await work();
    say(`  ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
}

async function writeAccounts(
  db: Kysely<Database>,
  from: number,
  to: number,
  bySeries: Map<string, FigureClaim[]>,
): Promise<void> {
  const drawn = Array.from({ length: to - from }, (_, i) => drawAccount(from + i));
  for (const { claims } of drawn)
    for (const claim of claims) {
      if (claim.kind !== 'figure') continue;
      const id = seriesOf(claim);
      const list = bySeries.get(id);
      if (list) list.push(claim);
      else bySeries.set(id, [claim]);
    }
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
