/** Days from 1970-01-01 to 1 Muharram of the year 1 (16 July 622, Julian: the civil epoch). */
const EPOCH = -492_148;

/**
 * First day of a Hijri month, as days since 1970-01-01, by the tabular calendar of 11 leap years in 30 (Reingold and
 * Dershowitz, Calendrical Calculations). A month called by sight of the moon may begin a day or two off.
 */
export function hijriMonthStart(year: number, month: number): number {
  return EPOCH + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30);
}

/** Hijri year in which a day lies. */
export function hijriYear(day: number): number {
  return Math.floor((30 * (day - EPOCH) + 10_646) / 10_631);
}
