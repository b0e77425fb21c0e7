import type { EventClaim } from '../../claims/claim.js';
import { type DayRange, parseEdtf } from '../../situation/edtf.js';
import { contentWords, namesIn } from './content-words.js';

/** An event claim made ready to be compared with others. */
export interface Telling {
  readonly claim: EventClaim;
  /** Days since 1970; absent for a claim without a date, or of background prose. */
  readonly days?: DayRange;
  /** Ids of its places and of all that hold them, else their folded names; the first is its own. */
  readonly places: readonly string[];
  /** Folded content words of its participants. */
  readonly words: ReadonlySet<string>;
  /** Those of them that are names. */
  readonly names: ReadonlySet<string>;
}

/** `around` gives the ids of the places that hold a place, nearest first. */
export function tellingOf(claim: EventClaim, around: (place: string) => readonly string[]): Telling {
  const days = claim.when.basis === 'background' ? undefined : parseEdtf(claim.when.edtf);
  const place = claim.places[0];
  const own = place && (place.id ?? place.name.toLowerCase());
  const roles = Object.values(claim.roles).map(({ text }) => text);
  return {
    claim,
    ...(days && Number.isFinite(days.first) && Number.isFinite(days.last) ? { days } : {}),
    places: own === undefined ? [] : [own, ...around(own)],
    words: contentWords(roles),
    names: namesIn(roles),
  };
}

/** In days, end included. */
export function lengthOf({ days }: Telling): number {
  return days ? days.last - days.first + 1 : Number.POSITIVE_INFINITY;
}
