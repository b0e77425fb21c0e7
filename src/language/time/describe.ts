import { edtfOf, isoDay } from '../../situation/edtf.js';
import type { TimexType } from '../mention.js';
import type { Resolved } from './context.js';
import type { Meaning } from './meaning.js';
import { edtfOfPeriod, type Period, timexOf } from './period.js';
import { daysOf, OPEN } from './resolve.js';
import { isoDuration } from './rules/durations.js';

/** The two outputs of an expression: TIMEX3 for benchmarks, EDTF for everything else. */
export interface Description {
  readonly type: TimexType;
  readonly value: string;
  readonly edtf?: string;
}

/** `published` (days since 1970-01-01) cuts "earlier this year" and "later this week". */
export function describe(meaning: Meaning, place: Resolved, published: number | undefined): Description {
  switch (meaning.kind) {
    case 'duration':
      return { type: 'DURATION', value: isoDuration(meaning) };
    case 'set':
      return { type: 'SET', value: meaning.value };
    case 'reference':
      return { type: 'DATE', value: meaning.value };
    default: {
      const { clock } = meaning;
      const edtf = edtfFor(meaning, place, published);
      return { type: clock ? 'TIME' : 'DATE', value: valueFor(place, clock), ...(edtf ? { edtf } : {}) };
    }
  }
}

function valueFor(place: Resolved, clock: string | undefined): string {
  if (!place.period)
    return place.days ? edtfOf(place.days.first, place.days.last) : withClock(place.open ?? OPEN.D, clock);
  return withClock(timexOf(place.period), place.period.grain === 'D' ? clock : undefined);
}

function withClock(value: string, clock: string | undefined): string {
  return clock ? `${value}${clock}` : value;
}

function edtfFor(meaning: Meaning, place: Resolved, published: number | undefined): string | undefined {
  const { period } = place;
  const days = daysOf(place);
  if (!days) return undefined;
  if (place.days) return edtfOf(days.first, days.last);
  if (!period || period.grain === 'D') return isoDay(days.first);
  const cut = cutBy(meaning, period, published);
  return cut ? edtfOf(cut.first, cut.last) : edtfOfPeriod(period);
}

/** The part of a period that "early", "mid", "the end of" or "earlier this" leaves: thirds of it, or up to publication. */
function cutBy(
  meaning: Meaning,
  period: Period,
  published: number | undefined,
): { first: number; last: number } | undefined {
  const { first, last } = period;
  const third = Math.floor((last - first + 1) / 3);
  switch (meaning.mod) {
    case 'START':
      return { first, last: first + third - 1 };
    case 'MID':
      return { first: first + third, last: last - third };
    case 'END':
      return { first: last - third + 1, last };
    case 'BEFORE':
      return published !== undefined && published >= first && published < last
        ? { first, last: published }
        : undefined;
    case 'AFTER':
      return published !== undefined && published > first && published <= last
        ? { first: published, last }
        : undefined;
    default:
      return undefined;
  }
}
