import { type Kysely, type Migration, sql } from 'kysely';

/** Shelf: events as the accounts tell them together, linked when the picture is reckoned. */
const statements = [
  "update pictures set input = ''",
  'drop index claims_event_day, claims_event_density, claims_event_place',
  `create table linked_events (
    id text collate "C" primary key,
    type text collate "C" not null,
    place_id text collate "C",
    first date,
    last date,
    told boolean not null,
    disputed boolean not null,
    voices integer not null,
    tellings integer not null,
    body json not null
  )`,
  'create index linked_events_day on linked_events (told, first, id)',
  'create index linked_events_type on linked_events (type, told, first, id)',
  'create index linked_events_place on linked_events (place_id, told, first, id)',
  'create index linked_events_disputed on linked_events (first, id) where disputed',
  'create index linked_events_density on linked_events (first, type, place_id, told)',
];

/** What happened, each event once. */
export const linkedEvents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
