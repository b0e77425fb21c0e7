import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Ids and names collate "C", so that a sorted list is the same whatever the server's locale.
 * `json`, not `jsonb`, so that fields keep their order and an output is the same byte for byte.
 * Full text is of the first 200,000 characters: a `tsvector` holds at most 1 MB.
 */
const statements = [
  `create table origins (
    id text collate "C" primary key,
    kind text not null check (kind in ('url', 'id', 'path', 'content')),
    key text not null
  )`,
  `create table files (
    id text collate "C" primary key,
    bytes bytea not null
  )`,
  `create table batches (
    number integer generated always as identity primary key,
    finished boolean not null default false
  )`,
  `create table accounts (
    id text collate "C" primary key,
    text text not null,
    title text,
    url text,
    publisher text,
    author text,
    published json,
    published_first date,
    published_last date,
    language text not null,
    furniture json not null,
    headings json not null,
    tables json not null,
    search tsvector generated always as
      (to_tsvector('simple', left(coalesce(title, '') || ' ' || text, 200000))) stored
  )`,
  'create index accounts_search on accounts using gin (search)',
  `create table editions (
    origin_id text collate "C" not null references origins,
    account_id text collate "C" not null references accounts,
    name text collate "C" not null,
    path text collate "C" not null,
    file_id text collate "C" not null references files,
    turn integer not null,
    first_seen timestamptz not null default now(),
    primary key (origin_id, account_id, path)
  )`,
  'create index editions_account on editions (account_id)',
  `create view edition_order as
    select origin_id, account_id, edition.name, edition.path,
      lag(account_id) over said as supersedes,
      lead(account_id) over said as superseded_by,
      lead(account_id) over said is null as present
    from (
      select origin_id, account_id, min(name) as name, min(path) as path, min(turn) as turn
      from editions group by origin_id, account_id
    ) as edition
    join origins on origins.id = origin_id
    join accounts on accounts.id = account_id
    window said as (
      partition by origin_id
      order by case kind when 'path' then turn end, published_last nulls first, turn, account_id
    )`,
  `create view account_states as
    select account_id, path, present,
      (case when present and count(*) over (partition by name, present) = 1 then name
        else name || ' (' || left(account_id, 6) || ')' end) collate "C" as name
    from (
      select account_id, min(name) as name, min(path) as path, bool_or(present) as present
      from edition_order group by account_id
    ) as account`,
  `create table readings (
    account_id text collate "C" primary key references accounts,
    extractor text not null,
    claims integer not null,
    problem text
  )`,
  `create table claims (
    id text collate "C" primary key,
    account_id text collate "C" not null references accounts,
    kind text not null check (kind in ('figure', 'event', 'statement')),
    span_start integer not null,
    span_end integer not null,
    text text not null,
    unit text,
    aspect text,
    measure text,
    low double precision,
    best double precision,
    high double precision,
    bound text,
    group_label text,
    group_id text,
    type text,
    stance text,
    place_id text,
    place_name text,
    when_edtf text not null,
    when_first date,
    when_last date,
    when_basis text not null,
    source text,
    factuality text not null,
    confidence double precision not null,
    body json not null,
    check (span_start <= span_end)
  )`,
  'create index claims_account on claims (account_id)',
  'create index claims_subject on claims (measure, place_id)',
  `create table pictures (
    input text not null,
    problems json not null
  )`,
  `create table series (
    id text collate "C" primary key,
    place text not null,
    place_name text collate "C" not null,
    measure text collate "C" not null,
    aspect text collate "C" not null,
    group_label text collate "C" not null,
    unit text collate "C" not null,
    position integer not null,
    body json not null
  )`,
  `create table estimates (
    series_id text collate "C" not null references series,
    date text collate "C" not null,
    best double precision not null,
    low double precision not null,
    high double precision not null,
    body json not null,
    primary key (series_id, date)
  )`,
  `create table conflicts (
    id text collate "C" primary key,
    kind text not null,
    severity double precision not null,
    when_edtf text not null,
    position integer not null,
    body json not null
  )`,
  `create table conflict_claims (
    conflict_id text collate "C" not null references conflicts,
    claim_id text collate "C" not null,
    primary key (conflict_id, claim_id)
  )`,
  'create index conflict_claims_claim on conflict_claims (claim_id)',
  `create table problems (
    path text collate "C" not null,
    position integer not null,
    line integer,
    field text,
    reason text not null,
    message text not null,
    batch integer not null references batches,
    primary key (path, position)
  )`,
  `create table assessments (
    id bigint generated always as identity primary key,
    claim_id text collate "C" not null,
    decision text not null check (decision in ('accept', 'correct', 'reject')),
    fields json not null,
    who text not null,
    at timestamptz not null default now(),
    why text not null
  )`,
  'create index assessments_claim on assessments (claim_id)',
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the log of assessments only grows'; end $$`,
  `create trigger assessments_only_grow before update or delete or truncate on assessments
    for each statement execute function refuse_change()`,
];

/** The tables of the first version. */
export const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
