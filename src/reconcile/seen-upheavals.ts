import type { Claim } from '../claims/claim.js';
import type { Situation } from '../situation/situation.js';
import { inDateWords, inNumberWords } from './conflicts/words.js';
import { probableEvent } from './probable-event.js';
import type { Series, Upheaval } from './series.js';
import { type GroupWords, nameOf } from './series-words.js';

/** A sudden change seen since, and what may have been behind it. */
export interface SeenUpheaval extends Upheaval {
  readonly series: string;
  /** Id of the event claim that may tell of it. */
  readonly event?: string;
  readonly says: string;
}

/** Upheavals of a series that were not seen before. */
export function seenUpheavals(
  now: Series,
  before: Series | undefined,
  claims: readonly Claim[],
  situation: Situation,
  words: GroupWords,
): SeenUpheaval[] {
  const seen = before?.upheavals ?? [];
  return (now.upheavals ?? [])
    .filter(({ after, by }) => !seen.some((other) => other.after <= by && after <= other.by))
    .map((upheaval) => {
      const event = probableEvent(upheaval, now, claims, situation);
      const why = event ? `; an account says “${event.text.replace(/\s+/g, ' ').trim()}”` : '';
      const says = `The ${nameOf(now, words)} went from about ${inNumberWords(upheaval.from)} to about ${inNumberWords(upheaval.to)} between ${inDateWords(upheaval.after)} and ${inDateWords(upheaval.by)}${why}.`;
      return { ...upheaval, series: now.id, ...(event ? { event: event.id } : {}), says };
    });
}
