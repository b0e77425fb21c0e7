import type { Grain } from './period.js';

/** TIMEX3 modifiers (TimeML 1.2.1). */
export type Modifier =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'BEFORE'
  | 'AFTER'
  | 'MORE_THAN'
  | 'LESS_THAN'
  | 'EQUAL_OR_MORE'
  | 'EQUAL_OR_LESS';

/** Grains of durations: those of the calendar, fortnights, and hours, minutes and seconds. */
export type Unit = Grain | 'F' | 'TH' | 'TM' | 'TS';

/** A number of units: "X" where the words do not say how many. */
export type Amount = number | 'X';

/** What counting starts from: publication, or the time the text last spoke of. */
export type Origin = 'publication' | 'text';

/** A time of day: "T14:30", "TMO" (TIMEX3 parts of day), "T24". */
export type ClockTime = string;

/** What the words of an expression say, before context is known. Frozen data. */
export type Meaning = (
  | Calendar
  | { readonly kind: 'shift'; readonly grain: Grain; readonly by: Amount; readonly from: Origin }
  /** The quarter the text reports on, quarters from it, or the same quarter of another year. */
  | { readonly kind: 'quarter'; readonly by: number; readonly year?: number }
  /** The weekend nearest in the direction the tense points. */
  | { readonly kind: 'weekend' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'duration'; readonly amount: Amount; readonly unit: Unit; readonly iso?: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: string }
  | { readonly kind: 'offset'; readonly by: Amount; readonly unit: Unit; readonly base: Meaning }
  | { readonly kind: 'anchor'; readonly id: string; readonly edtf: string }
  | { readonly kind: 'interval'; readonly from: Meaning; readonly to: Meaning }
) &
  Shades;

/** Parts of a calendar date as far as the words give them. */
export interface Calendar {
  readonly kind: 'calendar';
  readonly year?: number;
  /** "last", "this" or "next" before a month, season or part of a year. */
  readonly shift?: number;
  /** The year is counted from publication ("July last year"): -1, 0, 1. */
  readonly yearShift?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  readonly quarter?: number;
  readonly half?: number;
  readonly season?: number;
  /** First year of a decade, or of the century for one without ("the 80s" is 80). */
  readonly decade?: number;
  readonly century?: number;
  /** Month and day of a feast, "11-W4-4" its fourth Thursday, "E-2" days from Easter. */
  readonly holiday?: string;
  /** A Hijri date is turned into a Gregorian one once its parts are known. */
  readonly hijri?: true;
  /** What `shift` counts from; publication where absent. */
  readonly from?: Origin;
}

/** What modifies an expression of any kind. */
export interface Shades {
  readonly mod?: Modifier;
  readonly clock?: ClockTime;
  /** Too weak to stand by itself; only larger expressions are made of it. */
  readonly latent?: true;
}
