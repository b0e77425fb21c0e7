/** A number as written: tokens `from` to `to` (exclusive), and what its words alone say of its size. */
export interface NumberReading {
  readonly from: number;
  readonly to: number;
  /** Offsets in the text: a number may start or end inside a token ([SYP3,400], [64 per cent24]). */
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly form: 'digits' | 'words' | 'vague' | 'fraction';
  /** A percent sign or word is part of it. */
  readonly percent: boolean;
  /** Digits alone, no scale word, no percent sign: it may still be a year, a page, a footnote. */
  readonly bare: boolean;
  /** Two ends were said ("300 to 400"): the readings of each. */
  readonly ends?: readonly [NumberReading, NumberReading];
}
