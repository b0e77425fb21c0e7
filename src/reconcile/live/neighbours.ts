import type { Observation, SeriesKey } from '../observe/observation.js';
import type { Groups } from '../relate/groups.js';
import type { Measures } from '../relate/measures.js';
import type { Places } from '../relate/places.js';

/** Knows which series bear on one another: parts and wholes, a stock and what moves it, people and households, shares and wholes. */
export class Neighbours {
  readonly #places: Places;
  readonly #groups: Groups;
  readonly #measures: Measures;
  /** Series at a place itself, and within it. */
  readonly #at = new Map<string, Map<string, SeriesKey>>();
  readonly #within = new Map<string, Map<string, SeriesKey>>();

  constructor(places: Places, groups: Groups, measures: Measures) {
    this.#places = places;
    this.#groups = groups;
    this.#measures = measures;
  }

  add({ key }: Observation): void {
    for (const place of key.place.split('+')) {
      put(this.#at, place, key);
      for (const around of place === '' ? [''] : this.#places.chain(place)) put(this.#within, around, key);
    }
  }

  remove(key: SeriesKey): void {
    for (const place of key.place.split('+')) {
      this.#at.get(place)?.delete(key.id);
      for (const around of place === '' ? [''] : this.#places.chain(place))
        this.#within.get(around)?.delete(key.id);
    }
  }

  /** Ids of the series that bear on one, or it on them. */
  of(key: SeriesKey): string[] {
    if (key.place === '') return [];
    const found = new Set<string>();
    for (const place of key.place.split('+')) {
      for (const other of this.#within.get(place)?.values() ?? [])
        if (this.#bears(key, other)) found.add(other.id);
      for (const around of this.#places.chain(place))
        for (const other of this.#at.get(around)?.values() ?? [])
          if (this.#bears(key, other)) found.add(other.id);
    }
    found.delete(key.id);
    return [...found];
  }

  #bears(a: SeriesKey, b: SeriesKey): boolean {
    const { within, moves } = this.#measures;
    const groups = this.#groups.within(a.group, b.group) || this.#groups.within(b.group, a.group);
    if (!groups) return false;
    if (within(a.measure, b.measure) || within(b.measure, a.measure)) return true;
    return moves(a.measure, b.measure) !== 0 || moves(b.measure, a.measure) !== 0;
  }
}

function put(index: Map<string, Map<string, SeriesKey>>, place: string, key: SeriesKey): void {
  const known = index.get(place);
  if (known) known.set(key.id, key);
  else index.set(place, new Map([[key.id, key]]));
}
