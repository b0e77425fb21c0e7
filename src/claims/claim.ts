import type { Span } from '../accounts/span.js';
import { commitments, type QuantityValue, type TimeBasis } from '../language/mention.js';
import type { Aspect } from '../situation/aspects.js';
import type { SourceKind } from '../situation/schema.js';

export type { Aspect, SourceKind };

export const factualities = [...commitments, 'counterfactual'] as const;
export type Factuality = (typeof factualities)[number];

/** One link of an attribution chain. */
export interface SourceRef {
  readonly name: string;
  readonly role?: string;
  readonly kind: SourceKind;
  /** Id in the situation file, where known. */
  readonly id?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Who is counted, as a set of attributes; `label` is the account's own words, lower case but for names, "" for just people. */
export interface Group {
  readonly label: string;
  /** Id of a group of the situation or the general knowledge ("children", "women-and-children"). */
  readonly id?: string;
  readonly age?: string;
  readonly sex?: string;
  readonly nationality?: string;
  readonly role?: string;
  readonly status?: string;
}

export interface PlaceRef {
  /** Gazetteer id; absent while the place is unresolved. */
  readonly id?: string;
  readonly name: string;
  /** Those who arrived come from there. */
  readonly origin?: boolean;
}

export interface AsOf {
  /** EDTF date or interval; "" when it cannot be told even to the year. */
  readonly edtf: string;
  readonly basis: TimeBasis;
}

/** A typed link from one claim to another of the same account. */
export interface ClaimLink {
  readonly kind:
    | 'part-of'
    | 'whole-of'
    | 'same-as'
    | 'before'
    | 'after'
    | 'adds-to'
    | 'remainder-of'
    | 'alternative-of';
  readonly claim: string;
}

/** The claim that another most likely repeats, and how likely (0 to 1). */
export interface ClaimParent {
  readonly id: string;
  readonly probability: number;
}

/** How far a claim is to be believed, by the Admiralty code (NATO AJP-2.1). */
export interface Credibility {
  /** 1 confirmed by other sources, to 5 improbable; 6 truth cannot be judged. */
  readonly grade: 1 | 2 | 3 | 4 | 5 | 6;
  readonly reasons: readonly CredibilityReason[];
}

/** A sentence, and the claims it speaks of. */
export interface CredibilityReason {
  readonly says: string;
  readonly claims: readonly string[];
}

interface ClaimBase extends Span {
  /** Stable: made from the account's content, the kind and the span. */
  readonly id: string;
  /** The account's name (see `Account.name`). */
  readonly account: string;
  readonly publisher?: string;
  /** EDTF; the publication date or the interval inferred for it. */
  readonly published?: string;
  readonly publishedBasis?: string;
  readonly text: string;
  readonly sentence: Span;
  readonly places: readonly PlaceRef[];
  readonly when: AsOf;
  /** The attribution chain, outermost first, without the publisher. */
  readonly sources: readonly SourceRef[];
  readonly factuality: Factuality;
  /** Probability that the claim is read right, 0 to 1. */
  readonly confidence: number;
  /** What its account says of how the figure came about ("298 of them were older cases"). */
  readonly note?: string;
  /** The voice its account is of, where that copies others or is copied: what one voice says counts once. */
  readonly family?: string;
  readonly parent?: ClaimParent;
  readonly credibility?: Credibility;
}

export interface FigureClaim extends ClaimBase {
  readonly kind: 'figure';
  readonly value: QuantityValue;
  /** "person", "household", "percent", or the counted thing in the singular. */
  readonly unit: string;
  readonly aspect: Aspect;
  readonly measure: string;
  readonly group: Group;
  /** A share's or a part's whole: the id of its claim, else its words. */
  readonly of?: string;
  readonly links?: readonly ClaimLink[];
  /** Which words gave which field, for whoever asks why. */
  readonly evidence?: Readonly<Record<string, Span>>;
}

export interface EventClaim extends ClaimBase {
  readonly kind: 'event';
  readonly type: string;
  readonly roles: Readonly<Record<string, { readonly text: string } & Span>>;
  readonly figures?: readonly string[];
}

export interface StatementClaim extends ClaimBase {
  readonly kind: 'statement';
  /** judged, feared, demanded, denied, promised, said... */
  readonly stance: string;
  readonly about: string;
}

export type Claim = FigureClaim | EventClaim | StatementClaim;
