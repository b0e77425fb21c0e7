import type { PlacedSeries } from '../../../server/schemas/place.js';

export interface ValueAt {
  /** ISO day of the estimate. */
  readonly date: string;
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/** What was known of a place on a day: the last estimate by then; undefined before the first. */
export function valueAt(course: PlacedSeries['course'], day: string): ValueAt | undefined {
  let low = 0;
  let high = course.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (course[middle]![0].slice(0, 10) <= day) low = middle + 1;
    else high = middle;
  }
  const found = course[low - 1];
  return found && { date: found[0], best: found[1], low: found[2], high: found[3] };
}
