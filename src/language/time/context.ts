import type { DayRange } from '../../situation/edtf.js';
import type { NamedYear } from './named-years.js';
import type { Period } from './period.js';
import type { Tense } from './tense.js';

/** What an expression is resolved against. */
export interface Context {
  /** Day of publication; absent when nothing is known of it. */
  readonly published?: number;
  /** The time the text last spoke of. */
  readonly text?: Period;
  /** The quarter the text reports on. */
  readonly quarter?: Period;
  /** What its figures are of at this point: that quarter, or the year whose months they are of. */
  readonly reported?: Period;
  /** The year that the text has named before for a month without one. */
  readonly named?: NamedYear;
  readonly tense: Tense;
}

/** A place on the calendar: a period, or a stretch of days no single period covers. */
export interface Resolved {
  readonly period?: Period;
  readonly days?: DayRange;
  /** Where the calendar gives no place: what is known of it in TIMEX3 ("XXXX-07", "PAST_REF"). */
  readonly open?: string;
}
