import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What reviewers decide and put right, as logs that only grow, and shelves: what the screens show, reckoned when
 * the picture is, so that no screen has to count.
 */
const statements = [
  // What is shelved comes of reading and reconciling.
  'delete from readings',
  "update pictures set input = ''",
  'alter table claims add column as_read json',
  "alter table claims add column before text not null default '', add column after text not null default ''",
  'alter table claims add column marked boolean not null default false',
  "alter table claims add column review text not null default 'open' check (review in ('open', 'accepted', 'corrected', 'rejected'))",
  "create index claims_event_day on claims (when_first, id) where kind = 'event'",
  `create index claims_event_density on claims (when_first, type, place_id)
    where kind = 'event' and review <> 'rejected'`,
  "create index claims_event_type on claims (type, when_first, id) where kind = 'event'",
  "create index claims_event_place on claims (place_id, when_first, id) where kind = 'event'",
  "create index claims_reviewed on claims (review, id) where review <> 'open'",
  'create index claims_place on claims (place_id)',
  'create index claims_source on claims (lower(source))',
  `create index claims_search on claims using gin (to_tsvector('simple',
    left(text, 5000) || ' ' || coalesce(place_name, '') || ' ' || coalesce(source, '')))`,

  'alter table assessments drop constraint assessments_decision_check',
  `alter table assessments add constraint assessments_decision_check
    check (decision in ('accept', 'correct', 'reject', 'mark', 'undo'))`,
  'alter table assessments add column account_id text collate "C"',
  'alter table assessments add column claim json',
  'alter table assessments add column undoes bigint',
  'create index assessments_account on assessments (account_id)',
  'create unique index assessments_undone on assessments (undoes)',
  `create table claim_versions (
    claim_id text collate "C" primary key,
    version integer not null
  )`,
  `create table corrections (
    id integer generated always as identity primary key,
    rule json,
    undoes integer unique references corrections,
    who text not null,
    at timestamptz not null default now(),
    why text not null,
    check ((rule is null) <> (undoes is null))
  )`,
  `create table claim_corrections (
    claim_id text collate "C" not null,
    correction_id integer not null references corrections,
    primary key (claim_id, correction_id)
  )`,
  'create index claim_corrections_correction on claim_corrections (correction_id)',
  `create table settlements (
    id integer generated always as identity primary key,
    conflict_id text collate "C" not null,
    way text check (way in ('reject', 'correct', 'stand')),
    assessments json not null,
    undoes integer unique references settlements,
    who text not null,
    at timestamptz not null default now(),
    why text not null
  )`,
  'create index settlements_conflict on settlements (conflict_id)',
  ...['corrections', 'settlements'].map(
    (table) => `create trigger ${table}_only_grow before update or delete or truncate on ${table}
      for each statement execute function refuse_change()`,
  ),

  `alter table estimates
    add column low50 double precision, add column high50 double precision,
    add column low80 double precision, add column high80 double precision,
    add column period text, add column supports integer, add column reported boolean`,
  "alter table conflicts add column state text not null default 'open' check (state in ('open', 'explained', 'settled'))",
  'create index conflicts_severity on conflicts (severity desc, id)',
  `create table conflict_series (
    conflict_id text collate "C" not null references conflicts,
    series_id text collate "C" not null,
    primary key (series_id, conflict_id)
  )`,
  'create index conflict_series_conflict on conflict_series (conflict_id)',

  `create table series_claims (
    series_id text collate "C" not null,
    claim_id text collate "C" not null,
    day date,
    weight real not null,
    state text not null,
    worth real not null,
    primary key (series_id, claim_id)
  )`,
  'create index series_claims_claim on series_claims (claim_id)',
  'create index series_claims_day on series_claims (series_id, day, claim_id)',
  `create table series_cards (
    id text collate "C" primary key,
    rank double precision not null,
    words text not null,
    place text collate "C" not null,
    measure text collate "C" not null,
    group_id text collate "C" not null,
    unit text collate "C" not null,
    aspect text collate "C" not null,
    newest date,
    first_date text collate "C",
    last_date text collate "C",
    claims integer not null,
    stale boolean not null,
    doubt double precision,
    body json not null
  )`,
  'create index series_cards_rank on series_cards (rank desc, id)',
  `create index series_cards_vague on series_cards ((least(doubt, 2) * ln(1 + rank)) desc, id)
    where doubt is not null and measure <> 'other' and place <> ''`,
  "create index series_cards_stale on series_cards (rank desc, id) where stale and place <> ''",
  'create index series_cards_words_order on series_cards (words collate "C", id)',
  'create index series_cards_newest on series_cards (newest desc, id)',
  'create index series_cards_claims on series_cards (claims desc, id)',
  'create index series_cards_place on series_cards (place, measure)',
  'create index series_cards_measure on series_cards (measure, group_id, unit)',
  "create index series_cards_search on series_cards using gin (to_tsvector('simple', words))",
  `create table account_cards (
    id text collate "C" primary key references accounts,
    name text collate "C" not null,
    path text collate "C" not null,
    present boolean not null,
    title text,
    publisher text collate "C",
    url text,
    published text,
    published_basis text not null,
    first_day date not null,
    language text collate "C" not null,
    figures integer not null,
    events integer not null,
    statements integer not null,
    open integer not null,
    conflicts integer not null,
    family text collate "C",
    problem text
  )`,
  'create index account_cards_day on account_cards (present, first_day, id)',
  'create index account_cards_name on account_cards (name, id)',
  'create index account_cards_open on account_cards (present, open desc, id)',
  'create index account_cards_publisher on account_cards (publisher, first_day, id)',
  'create index account_cards_language on account_cards (language, first_day, id)',
  'create index account_cards_family on account_cards (family)',
  'create index account_cards_problem on account_cards (path) where problem is not null',
  `create index account_cards_search on account_cards using gin (to_tsvector('simple',
    coalesce(title, '') || ' ' || coalesce(publisher, '') || ' ' || name))`,
  `create table review_queue (
    claim_id text collate "C" primary key,
    account_id text collate "C" not null,
    series_id text collate "C",
    kind text not null,
    review text not null,
    worth real not null,
    doubt real not null,
    day date not null
  )`,
  'create index review_queue_worth on review_queue (kind, review, worth desc, claim_id)',
  'create index review_queue_doubt on review_queue (kind, review, doubt desc, claim_id)',
  'create index review_queue_day on review_queue (kind, review, day desc, claim_id)',
  'create index review_queue_account on review_queue (account_id, review)',
  'create index review_queue_series on review_queue (series_id, review)',
  `create table event_density (
    by text not null,
    key text collate "C" not null,
    month date not null,
    count integer not null,
    primary key (by, key, month)
  )`,
  `create table source_cards (
    id text collate "C" primary key,
    name text collate "C" not null,
    words text not null,
    claims integer not null,
    reliability text not null,
    score double precision,
    body json not null
  )`,
  'create index source_cards_claims on source_cards (claims desc, id)',
  `create table source_links (
    from_id text collate "C" not null,
    to_id text collate "C" not null,
    kind text not null,
    count integer not null,
    primary key (from_id, to_id, kind)
  )`,
  'create index source_links_to on source_links (to_id)',
  `create table summaries (
    key text primary key,
    body json not null
  )`,
];

/** Reviews and standing corrections, and the shelves of the workbench. */
export const review: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
