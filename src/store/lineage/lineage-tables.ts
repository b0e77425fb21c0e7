import type { Generated } from 'kysely';
import type { Link } from '../../lineage/family.js';
import type { Json } from '../schema.js';

/** An account in the index of fingerprints. */
export interface LineageAccounts {
  account_id: string;
  /** What its fingerprints were made by (see `lineageVersion`). */
  version: string;
  /** EDTF: the date it is taken to be of. */
  published: string | null;
  fingerprints: number[];
}

export interface LineageFingerprints {
  fingerprint: number;
  account_id: string;
}

/** Two accounts, `a` before `b`, that share passages. */
export interface LineagePairs {
  a: string;
  b: string;
  /** Words [a, aEnd) and [b, bEnd), and how many are the same. */
  passages: Json<readonly (readonly [number, number, number, number, number])[]>;
  strong: boolean;
  /** What it was judged with; null where it is to be judged anew. */
  judged: string | null;
  link: Json<Link> | null;
}

/** What a person decided of a link, or that a decision is taken back; rows are only ever added. */
export interface LinkDecisions {
  id: Generated<number>;
  from_account: string;
  to_account: string;
  decision: 'confirm' | 'refuse' | 'undo';
  undoes: number | null;
  who: string;
  at: Generated<Date>;
  why: string;
}

export interface LineageTables {
  lineage_accounts: LineageAccounts;
  lineage_fingerprints: LineageFingerprints;
  lineage_pairs: LineagePairs;
  link_decisions: LinkDecisions;
}
