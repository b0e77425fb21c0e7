import type { Account } from '../accounts/account.js';
import type { Claim } from '../claims/claim.js';
import type { SourceRecord } from '../grading/source-record.js';
import type { Lineage } from '../lineage/decisions.js';
import type { Quotation } from '../lineage/quotations.js';
import type { Reconciliation } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';

/** An account as the screens need it. */
export type ShownAccount = Pick<
  Account,
  'id' | 'name' | 'text' | 'title' | 'url' | 'publisher' | 'language' | 'furniture'
> & {
  /** EDTF; "" when nothing tells it. */
  readonly published: string;
  readonly publishedBasis: string;
};

/** A file that could not be read, and why. */
export interface LeftOut {
  readonly file: string;
  readonly message: string;
}

/** All that people are shown of a situation: what the accounts are, what they claim, what follows. */
export interface Picture {
  readonly situation: Pick<
    Situation,
    'id' | 'title' | 'places' | 'measures' | 'groups' | 'eventTypes' | 'sources'
  >;
  /** Only accounts published by this ISO date are in it; "" when all are. */
  readonly asOf: string;
  readonly accounts: readonly ShownAccount[];
  readonly claims: readonly Claim[];
  readonly reconciliation: Reconciliation;
  /** Who copies whom among the accounts, by id. */
  readonly lineage: Lineage;
  readonly quotations: readonly Quotation[];
  readonly sources: readonly SourceRecord[];
  readonly leftOut: readonly LeftOut[];
}
