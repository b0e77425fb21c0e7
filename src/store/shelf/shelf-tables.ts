import type { Claim } from '../../claims/claim.js';
import type { LinkedEvent } from '../../reconcile/events/linked-event.js';
import type { ClaimState, Estimate } from '../../reconcile/series.js';
import type { ReviewState } from '../review/effective-claim.js';
import type { Json } from '../schema.js';

/** Shelf: the claims behind a series, each as it stands where it weighs most. */
export interface SeriesClaims {
  series_id: string;
  claim_id: string;
  /** Last day the claim holds for. */
  day: string | null;
  weight: number;
  state: ClaimState;
  /** How much judging it might move an estimate. */
  worth: number;
}

/** Shelf: a series as a list shows it. */
export interface SeriesCards {
  id: string;
  rank: number;
  words: string;
  place: string;
  measure: string;
  group_id: string;
  unit: string;
  aspect: string;
  newest: string | null;
  first_date: string | null;
  last_date: string | null;
  claims: number;
  stale: boolean;
  /** Width of the latest 90 % interval, relative to the value. */
  doubt: number | null;
  body: Json<SeriesCardBody>;
}

/** What a list shows of a series besides its columns. */
export interface SeriesCardBody {
  readonly placeName: string;
  readonly dates: number;
  readonly voices: number;
  readonly counting: 'level' | 'cumulative' | 'per-period';
  readonly latest: StoredEstimate | null;
  /** The estimate about a year before the latest. */
  readonly before: readonly [date: string, best: number] | null;
  readonly spark: readonly (readonly [date: string, best: number, low: number, high: number])[];
}

/** An estimate without the claims that carry it. */
export interface StoredEstimate extends Omit<Estimate, 'claims'> {
  readonly supports: number;
  readonly reported: boolean;
}

/** Shelf: an account as a list shows it. */
export interface AccountCards {
  id: string;
  name: string;
  path: string;
  present: boolean;
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** EDTF; as stated, else as inferred from the text. */
  published: string | null;
  published_basis: string;
  /** For sorting; the undated come before all. */
  first_day: string;
  language: string;
  figures: number;
  events: number;
  statements: number;
  /** Figures nobody has reviewed. */
  open: number;
  conflicts: number;
  family: string | null;
  problem: string | null;
}

/** Shelf: claims by what judging them might move. */
export interface ReviewQueue {
  claim_id: string;
  account_id: string;
  series_id: string | null;
  kind: Claim['kind'];
  review: ReviewState;
  worth: number;
  doubt: number;
  day: string;
}

/** Shelf: an event as the accounts tell it together; its id is that of its most telling claim. */
export interface LinkedEvents {
  id: string;
  type: string;
  /** Its first place's, where the gazetteer has it. */
  place_id: string | null;
  first: string | null;
  last: string | null;
  /** Whether it belongs on a timeline (see `isOnTimeline`). */
  told: boolean;
  disputed: boolean;
  voices: number;
  tellings: number;
  body: Json<LinkedEvent>;
}

/** Shelf: events on the timeline a month, by type or place. */
export interface EventDensity {
  by: 'type' | 'place' | 'all by type' | 'all by place';
  key: string;
  month: string;
  count: number;
}

/** Shelf: a source as a list shows it. */
export interface SourceCards {
  id: string;
  name: string;
  words: string;
  claims: number;
  reliability: string;
  score: number | null;
  body: Json<object>;
}

/** Shelf: words that go from one source to another. */
export interface SourceLinks {
  from_id: string;
  to_id: string;
  kind: 'copy' | 'partial' | 'quotation' | 'citation';
  count: number;
}

/** Shelf: what is reckoned once for the whole picture, by name. */
export interface Summaries {
  key: string;
  body: Json<object>;
}

/** What the screens show, reckoned when the picture is, so that no screen has to count. */
export interface ShelfTables {
  series_claims: SeriesClaims;
  series_cards: SeriesCards;
  account_cards: AccountCards;
  review_queue: ReviewQueue;
  linked_events: LinkedEvents;
  event_density: EventDensity;
  source_cards: SourceCards;
  source_links: SourceLinks;
  summaries: Summaries;
}
