import type { Generated } from 'kysely';
import type { Claim } from '../../claims/claim.js';
import type { Json } from '../schema.js';
import type { ClaimFields } from './claim-fields.js';
import type { CorrectionRule } from './correction-rule.js';

/** What a reviewer decided of a claim; rows are only ever added. */
export interface Assessments {
  id: Generated<number>;
  claim_id: string;
  /** Null in stores of the first version. */
  account_id: string | null;
  decision: 'accept' | 'correct' | 'reject' | 'mark' | 'undo';
  fields: Json<ClaimFields>;
  /** The claim as it was read (of `mark`: as it was made), so that the decision outlives another reading. */
  claim: Json<Claim> | null;
  /** Of `undo`: the assessment taken back. */
  undoes: number | null;
  who: string;
  at: Generated<Date>;
  why: string;
}

/** How often a claim was decided on or corrected; survives reading it anew. */
export interface ClaimVersions {
  claim_id: string;
  version: number;
}

/** Standing corrections; rows are only ever added, one that undoes has no rule. */
export interface Corrections {
  id: Generated<number>;
  rule: Json<CorrectionRule> | null;
  undoes: number | null;
  who: string;
  at: Generated<Date>;
  why: string;
}

/** Which standing corrections are at work in a claim. */
export interface ClaimCorrections {
  claim_id: string;
  correction_id: number;
}

/** How reviewers settled conflicts; rows are only ever added, one that undoes has no way. */
export interface Settlements {
  id: Generated<number>;
  conflict_id: string;
  way: 'reject' | 'correct' | 'stand' | null;
  /** Ids of the assessments made with it. */
  assessments: Json<readonly number[]>;
  undoes: number | null;
  who: string;
  at: Generated<Date>;
  why: string;
}

/** What reviewers decided and put right: logs that only grow, and what follows from them. */
export interface ReviewTables {
  assessments: Assessments;
  claim_versions: ClaimVersions;
  corrections: Corrections;
  claim_corrections: ClaimCorrections;
  settlements: Settlements;
}
