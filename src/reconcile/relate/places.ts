import type { PlaceRef } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { foldWords, slug } from './fold-words.js';

/** Where a series counts: ids joined by "+" where a figure is of several places together; "" when none is named. */
export type PlaceKey = string;

export interface Places {
  fold(places: readonly PlaceRef[]): PlaceKey;
  /** What people call the places of a key ("Iraq and Syria"). */
  name(key: PlaceKey): string;
  /** Whether all of `part` lies in `whole`. A place lies within itself; nothing is known of "". */
  within(part: PlaceKey, whole: PlaceKey): boolean;
  /** Whether some place of one is, or lies within, one of the other. */
  touch(a: PlaceKey, b: PlaceKey): boolean;
  /** A place and all it lies within, nearest first. */
  chain(id: string): readonly string[];
}

/** Country of a place the situation does not hold, as ISO 3166-1 alpha-2; undefined where unknown. */
export type CountryOf = (place: PlaceRef) => string | undefined;

/**
 * The places of a situation with the chain of what each lies within; a place it does not hold lies within its country, where
 * that is known, else within itself alone.
 */
export function placesOf(situation: Situation, countryOf: CountryOf = () => undefined): Places {
  const parents = new Map<string, string | undefined>();
  const names = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const place of situation.places) {
    parents.set(place.id, place.parent);
    const called = Object.values(place.names).flat();
    names.set(place.id, place.names.en?.[0] ?? called[0] ?? place.id);
    for (const name of called) byName.set(foldName(name), place.id);
  }

  const chain = (id: string): string[] => {
    const found = [id];
    for (let at = parents.get(id); at !== undefined && !found.includes(at); at = parents.get(at))
      found.push(at);
    return found;
  };
  const known = new Map<string | undefined, Map<string, string>>();
  const outside = new Set<string>();
  const lay = (id: string, place: PlaceRef) => {
    const iso = /^iso:([A-Z]{2})-/.exec(id)?.[1] ?? (id.startsWith('iso:') ? undefined : countryOf(place));
    if (iso === undefined) return;
    parents.set(id, `iso:${iso}`);
    outside.add(id);
  };
  const idOf = (place: PlaceRef): string => {
    let byItsName = known.get(place.id);
    if (!byItsName) known.set(place.id, (byItsName = new Map()));
    const found = byItsName.get(place.name);
    if (found !== undefined) return found;
    const folded = foldName(place.name);
    const id = place.id ?? byName.get(folded) ?? slug(folded);
    byItsName.set(place.name, id);
    if (!parents.has(id)) lay(id, place);
    // The least of the names in use, so that the order of claims does not matter; one in capitals where there is no other.
    const name = names.get(id);
    if (
      (!parents.has(id) || outside.has(id)) &&
      place.name !== '' &&
      (name === undefined || isBetterName(place.name, name))
    )
      names.set(id, place.name);
    return id;
  };
  const parts = (key: PlaceKey) => (key === '' ? [] : key.split('+'));

  return {
    fold(places) {
      if (places.length === 1) return idOf(places[0]!);
      const ids = [...new Set(places.map(idOf).filter((id) => id !== ''))];
      const narrowest = ids.filter((id) => !ids.some((other) => other !== id && chain(other).includes(id)));
      return narrowest.sort().join('+');
    },
    name(key) {
      const all = parts(key).map((id) => names.get(id) ?? id);
      return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
    },
    within(part, whole) {
      if (part === whole) return true;
      const wholes = parts(whole);
      return part !== '' && parts(part).every((id) => chain(id).some((at) => wholes.includes(at)));
    },
    touch(a, b) {
      return parts(a).some((x) => parts(b).some((y) => chain(x).includes(y) || chain(y).includes(x)));
    },
    chain,
  };
}

function isBetterName(name: string, than: string): boolean {
  const shouted = (one: string) => one === one.toUpperCase() && one !== one.toLowerCase();
  return shouted(name) === shouted(than) ? name < than : shouted(than);
}

/** "al-Hol", "al Hol", "Al Hawl camp" are compared without article and the word camp. */
function foldName(name: string): string {
  return foldWords(name)
    .replace(/^(?:al|el|the) (?=.)/, '')
    .replace(/ camp$/, '');
}
