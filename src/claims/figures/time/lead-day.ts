import type { Annotation } from '../../../language/annotate.js';
import type { TimeMention } from '../../../language/mention.js';
import { parseEdtf } from '../../../situation/edtf.js';
import { datelineOf, isInDateline } from './dateline.js';
import { isDate } from './narrative-time.js';
import { isOfAnotherCount } from './of-another-count.js';
import { ownDate } from './own-date.js';

/** Sentences, with titles, in which an account says when that happened of which it tells. */
const LEAD = 8;
/** Days that it takes, and before the account's own day. */
const LONGEST = 31;
const FRESH = 400;

/**
 * The first day or days of which an account tells, as those of what it is about; undefined where its first words date
 * nothing, or only what something is counted from or compared with.
 */
export function leadDay(notes: Annotation): TimeMention | undefined {
  const { times } = notes;
  if (kept.has(times)) return kept.get(times);
  const found = find(notes);
  kept.set(times, found);
  return found;
}

// Asked for many figures.
const kept = new WeakMap<Annotation['times'], TimeMention | undefined>();

function find(notes: Annotation): TimeMention | undefined {
  const { sentences, account } = notes.reading;
  const last = parseEdtf(ownDate(notes, false).edtf)?.last;
  const end = sentences[LEAD]?.start ?? Number.POSITIVE_INFINITY;
  const dateline = datelineOf(notes);
  for (const time of notes.times) {
    if (last === undefined || time.start >= end) return undefined;
    if (!isDate(time) || isInDateline(time, dateline) || BOUNDS.has(time.relation ?? '')) continue;
    if (isOfAnotherCount(time, account.text)) continue;
    const days = parseEdtf(time.range?.edtf ?? time.edtf!);
    if (days && days.last - days.first < LONGEST && days.first <= last && last - days.first < FRESH)
      return time;
  }
  return undefined;
}

const BOUNDS: ReadonlySet<string> = new Set(['since', 'until', 'before', 'after']);
