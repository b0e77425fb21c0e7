import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Who copies whom: the index of fingerprints, the pairs of accounts that share passages and what became of them, and what
 * people decided of links, a log that only grows.
 */
const statements = [
  `create table lineage_accounts (
    account_id text collate "C" primary key references accounts,
    version text not null,
    published text,
    fingerprints integer[] not null
  )`,
  `create table lineage_fingerprints (
    fingerprint integer not null,
    account_id text collate "C" not null,
    primary key (fingerprint, account_id)
  )`,
  `create table lineage_pairs (
    a text collate "C" not null references lineage_accounts,
    b text collate "C" not null references lineage_accounts,
    passages json not null,
    strong boolean not null,
    judged text,
    link json,
    primary key (a, b),
    check (a < b)
  )`,
  'create index lineage_pairs_b on lineage_pairs (b)',
  'create index lineage_pairs_judged on lineage_pairs (judged)',
  'create index lineage_pairs_links on lineage_pairs (a, b) where link is not null',
  `create table link_decisions (
    id bigint generated always as identity primary key,
    from_account text collate "C" not null,
    to_account text collate "C" not null,
    decision text not null check (decision in ('confirm', 'refuse')),
    who text not null,
    at timestamptz not null default now(),
    why text not null
  )`,
  `create trigger link_decisions_only_grow before update or delete or truncate on link_decisions
    for each statement execute function refuse_change()`,
];

/** Lineage, kept account by account. */
export const lineage: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
