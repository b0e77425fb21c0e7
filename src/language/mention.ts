import type { Span } from '../accounts/span.js';

export const timeBases = [
  'stated',
  'relative',
  'narrative',
  'anchored',
  'published',
  'background',
  'none',
] as const;

/** How an as-of time was found (see the design: `when.basis`). */
export type TimeBasis = (typeof timeBases)[number];

/** What the words of an attribution can make of what they say. */
export const commitments = [
  'asserted',
  'estimated',
  'alleged',
  'denied',
  'possible',
  'planned',
  'threatened',
  'predicted',
  'hypothetical',
] as const;

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

export interface TimeMention extends Span {
  readonly kind: 'time';
  readonly type: TimexType;
  /** TIMEX3 value ("2019-W38", "P3D", "PAST_REF"). */
  readonly value: string;
  /** TIMEX3 mod ("START", "MID", "END", "APPROX", "BEFORE", "AFTER"...), where the words carry one. */
  readonly mod?: string;
  /** EDTF date or interval; absent where the words fix no place on the calendar (a duration, a set, "recently"). */
  readonly edtf?: string;
  readonly basis: TimeBasis;
  /** "since", "until", "by", "before", "after": how the words before it bound it; the span does not include them. */
  readonly relation?: 'since' | 'until' | 'by' | 'before' | 'after' | 'during';
  /** The range this is an end of ("between 2014 and 2017"): the words of the whole, and the interval. */
  readonly range?: Span & { readonly edtf: string };
  /** Id of the situation's anchor, for an anchored time. */
  readonly anchor?: string;
}

export const FINEST_FIRST = ['exact', 'town', 'district', 'region', 'country'] as const;

/** How finely a resolved place is known. */
export type PlacePrecision = (typeof FINEST_FIRST)[number];

export interface PlaceMention extends Span {
  readonly kind: 'place';
  /** LOC: the place itself. AST: the place as an attribute ("Iraqi officials"). */
  readonly label: 'LOC' | 'AST';
  /** Gazetteer id: the situation's own id, else `geonames:ID` or `iso:CC`; absent while unresolved. */
  readonly place?: string;
  /** Canonical name where resolved, else the words of the text without articles. */
  readonly name: string;
  readonly precision?: PlacePrecision;
  /** ISO 3166-1 alpha-2 of the country it is or lies in, where that is known. */
  readonly country?: string;
  readonly lon?: number;
  readonly lat?: number;
}

export const bounds = [
  'exact',
  'approx',
  'at-least',
  'more-than',
  'at-most',
  'less-than',
  'range',
  'vague',
] as const;
export type Bound = (typeof bounds)[number];

/**
 * What a quantity's words say of its size. An open end is null. `best` is null where the words give only a bound.
 * "nearly 500" has high 500; "over 500" low 500; "hundreds" low 100, high 999, bound vague.
 */
export interface QuantityValue {
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly bound: Bound;
}

/** Any number with what it counts or measures: the layer under figures. */
export interface QuantityMention extends Span {
  readonly kind: 'quantity';
  readonly value: QuantityValue;
  /** The number itself, its percent sign and scale word included ("2.8 million", "60%"). */
  readonly number: Span;
  readonly modifier?: Span;
  readonly unit?: Span;
  /** What sort of number it is; only `count`, `share` and `money` can become figures. */
  readonly sort:
    | 'count'
    | 'share'
    | 'money'
    | 'age'
    | 'duration'
    | 'measure'
    | 'rate'
    | 'ordinal'
    | 'identifier'
    | 'sources';
}

export interface AttributionMention extends Span {
  readonly kind: 'attribution';
  readonly source?: Span;
  readonly cue: Span;
  /** May be discontinuous: the first piece, then the others. */
  readonly content?: Span;
  readonly contents?: readonly Span[];
  /** Source resolved within the account: the name and role as established there. */
  readonly name?: string;
  readonly role?: string;
}

export type Mention = TimeMention | PlaceMention | QuantityMention | AttributionMention;
