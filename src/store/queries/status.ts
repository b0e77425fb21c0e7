import { sql } from 'kysely';
import type { Store } from '../open-store.js';
import { pictureInput } from '../picture-input.js';
import { accountsToRead } from './to-read.js';

/** How a store stands; the same accounts give the same status, whenever they came. */
export interface Status {
  readonly accounts: { readonly present: number; readonly superseded: number; readonly toRead: number };
  /** Claims of present accounts. */
  readonly claims: { readonly figure: number; readonly event: number; readonly statement: number };
  readonly series: number;
  readonly conflicts: number;
  /** Whether series and conflicts are those of the accounts at hand. */
  readonly picture: 'none' | 'current' | 'out of date';
  readonly problems: readonly StoredProblem[];
}

/** Why a file or a part of it was left out. */
export interface StoredProblem {
  readonly path: string;
  readonly line?: number;
  readonly field?: string;
  readonly reason: string;
  readonly message: string;
}

export async function readStatus(store: Store, extractor: string): Promise<Status> {
  const { db } = store;
  const { rows } = await sql<
    Record<'present' | 'superseded' | 'series' | 'conflicts' | 'pictures', number>
  >`select
    (select count(*)::int from account_states where present) as present,
    (select count(*)::int from account_states where not present) as superseded,
    (select count(*)::int from series) as series,
    (select count(*)::int from conflicts) as conflicts,
    (select count(*)::int from pictures) as pictures`.execute(db);
  const counts = rows[0]!;
  const toRead = (await accountsToRead(store, extractor)).length;
  const { current } = await pictureInput(store, extractor);
  return {
    accounts: { present: counts.present, superseded: counts.superseded, toRead },
    claims: await countClaims(store),
    series: counts.series,
    conflicts: counts.conflicts,
    picture: counts.pictures === 0 ? 'none' : current && toRead === 0 ? 'current' : 'out of date',
    problems: await listProblems(store),
  };
}

async function countClaims({ db }: Store): Promise<Status['claims']> {
  const rows = await db
    .selectFrom('claims')
    .innerJoin('account_states', 'account_states.account_id', 'claims.account_id')
    .select(['kind', sql<number>`count(*)::int`.as('count')])
    .where('present', '=', true)
    .groupBy('kind')
    .execute();
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { figure: of('figure'), event: of('event'), statement: of('statement') };
}

/** Problems of the files added, and of the accounts that could not be read, by path. */
async function listProblems({ db }: Store): Promise<StoredProblem[]> {
  const ofFiles = await db.selectFrom('problems').selectAll().orderBy('path').orderBy('position').execute();
  const ofReadings = await db
    .selectFrom('readings')
    .innerJoin('account_states', 'account_states.account_id', 'readings.account_id')
    .select(['path', 'problem'])
    .where('problem', 'is not', null)
    .orderBy('path')
    .orderBy('readings.account_id')
    .execute();
  return [
    ...ofFiles.map(({ path, line, field, reason, message }) => ({
      path,
      ...(line !== null && { line }),
      ...(field !== null && { field }),
      reason,
      message,
    })),
    ...ofReadings.map(({ path, problem }) => ({ path, reason: 'not-extracted', message: problem! })),
  ];
}
