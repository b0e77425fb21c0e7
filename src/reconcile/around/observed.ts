import type { Claim, Group, PlaceRef } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { groupOf, isLoose } from '../live/holdings.js';
import { admit } from '../observe/admit.js';
import { type Observation, observe, type SeriesKey } from '../observe/observation.js';
import { groupsOf } from '../relate/groups.js';
import { measuresOf } from '../relate/measures.js';
import { type CountryOf, placesOf } from '../relate/places.js';
import { foldTolls } from '../related/tolls.js';

/** A series, or the events at a place, as the first claim of it by id words it. */
export interface Meant {
  readonly key: SeriesKey;
  readonly claim: string;
  readonly places: readonly PlaceRef[];
  /** Of a figure. */
  readonly group?: Group;
}

/** What each claim is of, so that what hangs together is found without all claims at hand. */
export interface Observed {
  readonly meant: readonly Meant[];
  /** Of each claim its place in `meant`; -1 where it is of nothing that is reckoned with. */
  readonly of: Int32Array;
  /** Of each claim: 1 where its place may be told as others tell it, 2 where it may be of any place or time. */
  readonly flags: Uint8Array;
}

export const LOOSE = 1;
export const VAGUE = 2;

/** What claims are of, as `reconcile` takes them. */
export function observedIn(claims: readonly Claim[], situation: Situation, countryOf?: CountryOf): Observed {
  const places = placesOf(situation, countryOf);
  const observations = observe(admit(claims).figures, places, groupsOf(situation), measuresOf(situation));
  const loose = new Set(observations.flatMap((one) => (isLoose(one) ? one.claim.id : [])));
  const found = new Map<string, Meant>();
  const byClaim = new Map<string, { readonly id: string; readonly flags: number }>();
  for (const one of foldTolls(observations, places)) {
    const { claim, key } = one;
    keep(found, { key, claim: claim.id, places: claim.places, group: claim.group });
    byClaim.set(claim.id, {
      id: key.id,
      flags: (loose.has(claim.id) ? LOOSE : 0) + (isVague(one) ? VAGUE : 0),
    });
  }
  for (const claim of claims) {
    if (claim.kind !== 'event') continue;
    const key = eventsAt(places.fold(claim.places));
    keep(found, { key, claim: claim.id, places: claim.places });
    byClaim.set(claim.id, { id: key.id, flags: 0 });
  }
  const order = new Map([...found.keys()].map((id, i) => [id, i]));
  return {
    meant: [...found.values()],
    of: Int32Array.from(claims, ({ id }) => order.get(byClaim.get(id)?.id ?? '') ?? -1),
    flags: Uint8Array.from(claims, ({ id }) => byClaim.get(id)?.flags ?? 0),
  };
}

/** Stands for the events at a place. */
export function eventsAt(place: string): SeriesKey {
  return { id: `events at ${place}`, place, measure: '', aspect: 'event', group: '', unit: '' };
}

function isVague({ key, days }: Observation): boolean {
  return groupOf(key) !== undefined && (key.place === '' || Number.isNaN(days.day));
}

function keep(found: Map<string, Meant>, one: Meant): void {
  const known = found.get(one.key.id);
  if (!known || one.claim < known.claim) found.set(one.key.id, one);
}
