import { type Kysely, type Migration, sql } from 'kysely';

/** The words of a claim are kept, as those of an account are: a match among a million is looked at, not taken apart again. */
const statements = [
  'drop index claims_search',
  `alter table claims add column search tsvector generated always as (to_tsvector('simple',
    left(text, 5000) || ' ' || coalesce(place_name, '') || ' ' || coalesce(source, ''))) stored`,
  'create index claims_search on claims using gin (search)',
];

export const wordsOfClaims: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
