import type { Factuality, PlaceRef } from '../../claims/claim.js';
import type { TimeBasis } from '../../language/mention.js';

/** What one source holds of an event. */
export interface Position {
  /** The innermost source of its claims, else their publisher, else the account. */
  readonly source: string;
  /** The surest it holds the event to be. */
  readonly factuality: Factuality;
  /** Ids of its claims. */
  readonly claims: readonly string[];
}

/** One thing that happened, or is planned, feared or denied, as one or several accounts tell it. */
export interface LinkedEvent {
  /** The id of its most telling claim. */
  readonly id: string;
  readonly type: string;
  /** EDTF of the most exact telling; "" when no telling has a date. */
  readonly when: string;
  /** How the most exact telling's date was found. */
  readonly basis: TimeBasis;
  readonly places: readonly PlaceRef[];
  /** That of its surest telling. */
  readonly factuality: Factuality;
  /** Ids of the claims that tell it, the most telling first. */
  readonly claims: readonly string[];
  /** How many independent voices tell it: families of accounts, not accounts. */
  readonly voices: number;
  /** Words for those who took part, by role, the most telling first. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Ids of the figures that count its people. */
  readonly figures: readonly string[];
  readonly positions: readonly Position[];
  /** One source says that it happened and another that it did not. */
  readonly disputed: boolean;
}
