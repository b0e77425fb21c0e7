import type { SeriesKey } from '../observe/observation.js';
import type { Groups } from '../relate/groups.js';
import type { Measures } from '../relate/measures.js';
import type { PlaceKey, Places } from '../relate/places.js';

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

  add(key: SeriesKey): void {
    for (const place of key.place.split('+')) {
      put(this.#at, place, key);
      for (const around of this.#places.chain(place)) put(this.#within, around, key);
    }
  }

  remove(key: SeriesKey): void {
    for (const place of key.place.split('+')) {
      take(this.#at, place, key);
      for (const around of this.#places.chain(place)) take(this.#within, around, key);
    }
  }

  /** The series that bear on one, or it on them. */
  of(key: SeriesKey): SeriesKey[] {
    return this.touching(key.place).filter((other) => other.id !== key.id && this.#bears(key, other));
  }

  /** The series at a place, at what lies within it, and at what it lies within. */
  touching(place: PlaceKey): SeriesKey[] {
    const found = new Map<string, SeriesKey>();
    for (const part of place.split('+')) {
      for (const [id, key] of this.#within.get(part) ?? []) found.set(id, key);
      for (const around of this.#places.chain(part))
        for (const [id, key] of this.#at.get(around) ?? []) found.set(id, key);
    }
    return [...found.values()];
  }

  /** Series given and all that are parts and wholes of them, of those, and so on. */
  aligned(keys: Iterable<SeriesKey>): SeriesKey[] {
    const found = new Map([...keys].map((key) => [key.id, key]));
    for (const key of found.values())
      for (const other of this.of(key)) if (this.#isPart(key, other)) found.set(other.id, other);
    return [...found.values()];
  }

  #isPart(a: SeriesKey, b: SeriesKey): boolean {
    if (a.aspect !== b.aspect || a.unit !== b.unit) return false;
    const within = (part: SeriesKey, whole: SeriesKey) =>
      this.#measures.within(part.measure, whole.measure) &&
      this.#groups.within(part.group, whole.group) &&
      this.#places.within(part.place, whole.place);
    return within(a, b) || within(b, a);
  }

  #bears(a: SeriesKey, b: SeriesKey): boolean {
    const { within, moves } = this.#measures;
    if (moves(a.measure, b.measure) !== 0 || moves(b.measure, a.measure) !== 0) return true;
    const measures = within(a.measure, b.measure) || within(b.measure, a.measure);
    return measures && (this.#groups.within(a.group, b.group) || this.#groups.within(b.group, a.group));
  }
}

function put(index: Map<string, Map<string, SeriesKey>>, place: string, key: SeriesKey): void {
  const known = index.get(place);
  if (known) known.set(key.id, key);
  else index.set(place, new Map([[key.id, key]]));
}

function take(index: Map<string, Map<string, SeriesKey>>, place: string, key: SeriesKey): void {
  const known = index.get(place);
  if (known?.delete(key.id) && known.size === 0) index.delete(place);
}
