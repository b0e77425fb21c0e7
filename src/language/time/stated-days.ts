import type { DayRange } from '../../situation/edtf.js';
import type { Meaning } from './meaning.js';
import { resolve } from './resolve.js';

/** Days of a date that needs no context. */
export function statedDays(meaning: Meaning): DayRange | undefined {
  if (meaning.kind === 'calendar' && (meaning.year === undefined || meaning.year < 1000)) return undefined;
  if (
    meaning.kind !== 'calendar' &&
    meaning.kind !== 'anchor' &&
    meaning.kind !== 'interval' &&
    meaning.kind !== 'offset'
  )
    return undefined;
  const place = resolve(meaning, { tense: 'unknown' });
  const days = place.days ?? place.period;
  return days && Number.isFinite(days.first) && Number.isFinite(days.last)
    ? { first: days.first, last: days.last }
    : undefined;
}
