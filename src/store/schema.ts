import type { Generated, JSONColumnType } from 'kysely';
import type { Furniture, PublicationDate, Table } from '../accounts/account.js';
import type { Span } from '../accounts/span.js';
import type { Claim } from '../claims/claim.js';
import type { Meant } from '../reconcile/around/observed.js';
import type { ClaimProblem, Conflict, Estimate, Series } from '../reconcile/series.js';
import type { LineageTables } from './lineage/lineage-tables.js';
import type { ReviewState } from './review/effective-claim.js';
import type { ReviewTables } from './review/review-tables.js';
import type { ShelfTables } from './shelf/shelf-tables.js';

/** `json`, written as JSON text (see `storableJson`). */
export type Json<T extends object> = JSONColumnType<T, string, string>;

/** What makes an account the same account when its words change: its address, the id it was given, else its file. */
export type OriginKind = 'url' | 'id' | 'path' | 'content';

export interface Origins {
  id: string;
  kind: OriginKind;
  key: string;
}

/** An imported file, byte for byte, by the SHA-256 of its bytes. */
export interface Files {
  id: string;
  bytes: Uint8Array;
}

/** One `add`; one that was killed stays open and the next goes on with it. */
export interface Batches {
  number: Generated<number>;
  finished: Generated<boolean>;
}

/** An account's content: written once, never changed. */
export interface Accounts {
  id: string;
  text: string;
  title: string | null;
  url: string | null;
  publisher: string | null;
  author: string | null;
  published: Json<PublicationDate> | null;
  /** First and last day of the publication date, for sorting and filtering. */
  published_first: string | null;
  published_last: string | null;
  language: string;
  furniture: Json<readonly Furniture[]>;
  headings: Json<readonly Span[]>;
  tables: Json<readonly Table[]>;
}

/** An origin said this content. */
export interface Editions {
  origin_id: string;
  account_id: string;
  /** What people call the account: `Account.name`. */
  name: string;
  /** Where the file lay, relative to the project. */
  path: string;
  file_id: string;
  /** Place in the order of what the origin said: the batch's number, later where a file changed again within one. */
  turn: number;
  first_seen: Generated<Date>;
}

/**
 * View: editions in the order each origin said them; the last one is what it says at present. That is the order of their
 * dates, of one date that of arrival; but a file says what was last found in it.
 */
export interface EditionOrder {
  origin_id: string;
  account_id: string;
  name: string;
  path: string;
  supersedes: string | null;
  superseded_by: string | null;
  present: boolean;
}

/** View: an account is present while any origin says it still. */
export interface AccountStates {
  account_id: string;
  /** What the files call it ("03"); with the first digits of its id where another is called so ("03 (7v2k9q)"). */
  name: string;
  path: string;
  present: boolean;
}

/** Which extractor read an account. */
export interface Readings {
  account_id: string;
  extractor: string;
  claims: number;
  /** Why nothing could be read, where the extractor failed. */
  problem: string | null;
}

export interface Claims {
  id: string;
  account_id: string;
  kind: Claim['kind'];
  span_start: number;
  span_end: number;
  text: string;
  unit: string | null;
  aspect: string | null;
  measure: string | null;
  low: number | null;
  best: number | null;
  high: number | null;
  bound: string | null;
  group_label: string | null;
  group_id: string | null;
  /** Event type. */
  type: string | null;
  stance: string | null;
  place_id: string | null;
  place_name: string | null;
  when_edtf: string;
  when_first: string | null;
  when_last: string | null;
  when_basis: string;
  source: string | null;
  factuality: string;
  confidence: number;
  /** What stands around its words in their sentence, shortened. */
  before: Generated<string>;
  after: Generated<string>;
  /** The whole claim as it counts; the account's name in it is that of the time it was read. */
  body: Json<Claim>;
  /** The claim as it was read, where a correction or a reviewer reads it otherwise. */
  as_read: Json<Claim> | null;
  /** Made by a reviewer from a marked span. */
  marked: Generated<boolean>;
  review: Generated<ReviewState>;
}

/** What the series and conflicts at hand were made of; at most one row. */
export interface Pictures {
  /** See `pictureInput`. */
  input: string;
  problems: Json<readonly ClaimProblem[]>;
}

export interface SeriesTable {
  id: string;
  place: string;
  place_name: string;
  measure: string;
  aspect: string;
  group_label: string;
  unit: string;
  /** Order in which the series were given. */
  /** The series but for its estimates. */
  body: Json<Omit<Series, 'estimates'>>;
}

export interface Estimates {
  series_id: string;
  /** ISO date. */
  date: string;
  best: number;
  /** Ends of the 90 % interval. */
  low: number;
  high: number;
  body: Json<Estimate>;
  low50: number | null;
  high50: number | null;
  low80: number | null;
  high80: number | null;
  period: string | null;
  /** How many claims carry it. */
  supports: number | null;
  /** Whether a claim of its very day carries it. */
  reported: boolean | null;
}

export interface Conflicts {
  id: string;
  kind: string;
  severity: number;
  when_edtf: string;
  body: Json<Conflict>;
  /** Explained: by the accounts themselves. Settled: by a reviewer. */
  state: Generated<ConflictState>;
}

export type ConflictState = 'open' | 'explained' | 'settled';

export interface ConflictClaims {
  conflict_id: string;
  claim_id: string;
}

/** What could not be taken of a file, as it stood when it was last added. */
export interface Problems {
  path: string;
  position: number;
  line: number | null;
  field: string | null;
  reason: string;
  message: string;
  batch: number;
}

export interface ConflictSeries {
  conflict_id: string;
  series_id: string;
  /** Whether the conflict's state is "open"; kept so by a trigger. */
  open: Generated<boolean>;
}

/** What a claim is of: a series, or the events at a place. */
export interface ObservedTable {
  claim_id: string;
  account_id: string;
  series_id: string;
  /** See `Observed`. */
  flags: number;
}

/** What a series is of, in the words of its first claim. */
export interface Meanings {
  series_id: string;
  body: Json<Meant>;
}

export interface Database extends LineageTables, ReviewTables, ShelfTables {
  origins: Origins;
  files: Files;
  batches: Batches;
  accounts: Accounts;
  editions: Editions;
  edition_order: EditionOrder;
  account_states: AccountStates;
  readings: Readings;
  claims: Claims;
  pictures: Pictures;
  series: SeriesTable;
  estimates: Estimates;
  conflicts: Conflicts;
  conflict_claims: ConflictClaims;
  problems: Problems;
  conflict_series: ConflictSeries;
  observed: ObservedTable;
  meanings: Meanings;
}
