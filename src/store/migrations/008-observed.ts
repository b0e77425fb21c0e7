import { type Kysely, type Migration, sql } from 'kysely';

/** What each claim is of, so that a change finds what it bears on; and accounts by the names their files have. */
const statements = [
  "update pictures set input = ''",
  `create table observed (
    claim_id text collate "C" primary key,
    account_id text collate "C" not null,
    series_id text collate "C" not null,
    flags integer not null
  )`,
  'create index observed_series on observed (series_id, account_id)',
  'create index observed_account on observed (account_id)',
  'create index observed_flags on observed (series_id) where flags > 0',
  `create table meanings (
    series_id text collate "C" primary key,
    body json not null
  )`,
  'create index editions_name on editions (name)',
];

export const observed: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
