import type { Claim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import { inDateWords, inNumberWords } from './conflicts/words.js';
import type { Series, Upheaval } from './series.js';
import { type GroupWords, nameOf } from './series-words.js';

/** A sudden change seen since, and what may have been behind it. */
export interface SeenUpheaval extends Upheaval {
  readonly series: string;
  /** Id of the event claim that may tell of it. */
  readonly event?: string;
  readonly says: string;
}

/** An event told of with less precision explains nothing. */
const LONGEST_EVENT_DAYS = 45;

/** Upheavals of a series that were not seen before. */
export function seenUpheavals(
  now: Series,
  before: Series | undefined,
  claims: readonly Claim[],
  words: GroupWords,
): SeenUpheaval[] {
  const seen = before?.upheavals ?? [];
  return (now.upheavals ?? [])
    .filter(({ after, by }) => !seen.some((other) => other.after <= by && after <= other.by))
    .map((upheaval) => {
      const event = eventDuring(upheaval, now, claims);
      const why = event ? `; an account says “${event.text.replace(/\s+/g, ' ').trim()}”` : '';
      const says = `The ${nameOf(now, words)} went from about ${inNumberWords(upheaval.from)} to about ${inNumberWords(upheaval.to)} between ${inDateWords(upheaval.after)} and ${inDateWords(upheaval.by)}${why}.`;
      return { ...upheaval, series: now.id, ...(event ? { event: event.id } : {}), says };
    });
}

function eventDuring(
  { after, by }: Upheaval,
  { place, placeName }: Series,
  claims: readonly Claim[],
): Claim | undefined {
  const first = parseEdtf(after)!.first;
  const last = parseEdtf(by)!.last;
  return claims
    .filter((claim) => {
      const when =
        claim.kind === 'event' && claim.factuality === 'asserted' ? parseEdtf(claim.when.edtf) : undefined;
      return when && when.first <= last && when.last >= first && when.last - when.first <= LONGEST_EVENT_DAYS;
    })
    .filter((claim) => claim.places.some(({ id, name }) => id === place || name === placeName))
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))[0];
}
