import type { Density } from '../../../server/schemas/event.js';

/** A stretch of time, by its first day. */
export interface Column {
  readonly day: string;
}

type Bucket = Density['bucket'];

/** Every stretch from the first with an event to the last, those without one too; none when nothing has a date. */
export function columnsOf({ rows, bucket }: Pick<Density, 'rows' | 'bucket'>): Column[] {
  const days = rows.flatMap((row) => row.buckets.map(([day]) => day)).sort();
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return [];
  const columns: Column[] = [];
  for (let day = first; day <= last && columns.length < MOST; day = nextOf(day, bucket))
    columns.push({ day });
  return columns;
}

/** The last day of a stretch. */
export function lastDayOf(day: string, bucket: Bucket): string {
  const next = new Date(`${nextOf(day, bucket)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() - 1);
  return next.toISOString().slice(0, 10);
}

function nextOf(day: string, bucket: Bucket): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (bucket === 'day') date.setUTCDate(date.getUTCDate() + 1);
  else if (bucket === 'week') date.setUTCDate(date.getUTCDate() + 7);
  else if (bucket === 'month') date.setUTCMonth(date.getUTCMonth() + 1, 1);
  else date.setUTCFullYear(date.getUTCFullYear() + 1, 0, 1);
  return date.toISOString().slice(0, 10);
}

/** Fifty years of months. */
const MOST = 600;
