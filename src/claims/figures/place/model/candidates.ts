import type { PlacesReading } from '../places-of.js';
import type { NamedPlace, NamedPlaces } from './named-places.js';

/** A place a figure may be of, with what speaks for and against it. */
export interface PlaceCandidate {
  readonly key: string;
  /** Only what is chosen is read: most are not. */
  readonly read: () => PlacesReading;
  /** What the account names by that; absent for no place. */
  readonly named: NamedPlace | undefined;
  readonly features: Set<string>;
}

/** The key of the candidate that is no place. */
export const NO_PLACE = 'none';

/** The places a figure may be of, each once. */
export class Candidates {
  private readonly byKey = new Map<string, PlaceCandidate>();

  constructor(private readonly named: NamedPlaces) {}

  /** The candidate of a key; one that is new is read so. */
  of(key: string, read: () => PlacesReading): PlaceCandidate {
    let one = this.byKey.get(key);
    if (!one) {
      one = { key, read, named: this.named.byKey.get(key), features: new Set() };
      this.byKey.set(key, one);
    }
    return one;
  }

  all(): PlaceCandidate[] {
    return [...this.byKey.values()];
  }
}
