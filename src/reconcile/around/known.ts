import type { Groups } from '../relate/groups.js';
import type { Places } from '../relate/places.js';
import type { Meant } from './observed.js';

/** A series, or the events at a place, with what it was called so far, and which of its claims may be of elsewhere. */
export interface Known extends Meant {
  /** What its place is called; "" of events. */
  readonly placeName: string;
  readonly loose: boolean;
  readonly vague: boolean;
}

/** Lets places and groups be called, and lie within others, as they are elsewhere. */
export function recall(known: readonly Known[], places: Places, groups: Groups): void {
  for (const { key, group, places: named, placeName } of [...known].sort((a, b) =>
    a.claim < b.claim ? -1 : 1,
  )) {
    places.fold(named);
    if (group) groups.fold(group, key.measure);
    if (placeName !== '' && !key.place.includes('+')) places.fold([{ id: key.place, name: placeName }]);
  }
}
