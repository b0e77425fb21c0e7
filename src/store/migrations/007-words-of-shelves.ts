import { type Kysely, type Migration, sql } from 'kysely';

/** The words of what is shelved are kept, not taken apart at every search, and a series knows which of its conflicts are open. */
const statements = [
  'drop index account_cards_search',
  `alter table account_cards add column search tsvector generated always as
    (to_tsvector('simple', coalesce(title, '') || ' ' || coalesce(publisher, '') || ' ' || name)) stored`,
  'create index account_cards_search on account_cards using gin (search)',
  'drop index series_cards_search',
  `alter table series_cards add column search tsvector generated always as (to_tsvector('simple', words)) stored`,
  'create index series_cards_search on series_cards using gin (search)',
  `alter table source_cards add column search tsvector generated always as (to_tsvector('simple', words)) stored`,
  'create index source_cards_search on source_cards using gin (search)',
  'alter table conflict_series add column open boolean not null default false',
  `update conflict_series set open = true
    where exists (select from conflicts where id = conflict_id and state = 'open')`,
  'create index conflict_series_open on conflict_series (series_id) where open',
  `create function tell_series() returns trigger language plpgsql as $$ begin
    update conflict_series set open = (new.state = 'open') where conflict_id = new.id;
    return null;
  end $$`,
  `create trigger conflicts_tell_series after update of state on conflicts
    for each row when (new.state is distinct from old.state) execute function tell_series()`,
];

export const wordsOfShelves: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
