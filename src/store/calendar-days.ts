import { isoDay, parseEdtf } from '../situation/edtf.js';

/** First and last day of an EDTF date as columns; null for an open end, for no date, and beyond the years 1 to 9999. */
export function calendarDays(edtf: string | undefined): { first: string | null; last: string | null } {
  const range = edtf ? parseEdtf(edtf) : undefined;
  return { first: column(range?.first), last: column(range?.last) };
}

function column(day: number | undefined): string | null {
  return day !== undefined && day >= FIRST && day <= LAST ? isoDay(day) : null;
}

/** 0001-01-01 and 9999-12-31. */
const FIRST = -719_162;
const LAST = 2_932_896;
