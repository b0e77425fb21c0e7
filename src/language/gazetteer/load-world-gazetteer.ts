import type { PlacePrecision } from '../mention.js';
import type { GazetteerEntry } from './entry.js';
import { decodeWorld, KINDS, NONE, type WorldArrays } from './world-format.js';
import { WORLD_DIVISION, WORLD_TOWN, type WorldGazetteer } from './world-gazetteer.js';

/** The world gazetteer in the bytes that `scripts/gazetteer.ts` builds. Throws where they are not one. */
export function loadWorldGazetteer(bytes: Uint8Array): WorldGazetteer {
  const arrays = decodeWorld(bytes);
  const first = bucketStarts(arrays.keys);
  const codes = new TextDecoder().decode(arrays.codes).split('\n');
  const find = (key: number): readonly GazetteerEntry[] => {
    const found: GazetteerEntry[] = [];
    for (let at = firstOf(arrays.keys, first, key); at >= 0 && arrays.keys[at] === key; at++) {
      const place = arrays.places[at]!;
      if (place !== NONE) found.push(entryAt(arrays, codes, place));
    }
    return found;
  };
  return {
    ...(arrays.rows.length > 0 && { model: arrays }),
    sorts(key) {
      const at = firstOf(arrays.keys, first, key);
      return at < 0 ? 0 : arrays.sorts[at]!;
    },
    sortsWithin(key, countries) {
      let sorts = 0;
      for (let at = firstOf(arrays.keys, first, key); at >= 0 && arrays.keys[at] === key; at++) {
        const place = arrays.places[at]!;
        if (place !== NONE && countries[arrays.country[place]!] === 1) sorts |= SORTS[arrays.kind[place]!]!;
      }
      return sorts;
    },
    countryNumber: (iso) => codes.indexOf(iso),
    find,
  };
}

/** Keys are spread evenly, so their first sixteen bits lead almost to the place. */
function bucketStarts(keys: Int32Array): Uint32Array {
  const starts = new Uint32Array(0x10001);
  for (let at = 0; at < keys.length; at++) starts[(keys[at]! >> 16) + 0x8001]!++;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket]! += starts[bucket - 1]!;
  return starts;
}

function firstOf(keys: Int32Array, starts: Uint32Array, key: number): number {
  const bucket = (key >> 16) + 0x8000;
  const end = starts[bucket + 1]!;
  for (let at = starts[bucket]!; at < end; at++) {
    if (keys[at] === key) return at;
    if (keys[at]! > key) return -1;
  }
  return -1;
}

const PRECISIONS: Readonly<Record<(typeof KINDS)[number], PlacePrecision>> = {
  town: 'town',
  division: 'region',
  neighbourhood: 'exact',
};

/** By kind, as in `KINDS`. */
const SORTS = [WORLD_TOWN, WORLD_DIVISION, WORLD_TOWN];

function entryAt(arrays: WorldArrays, codes: readonly string[], place: number): GazetteerEntry {
  const kind = KINDS[arrays.kind[place]!]!;
  const country = codes[arrays.country[place]!]!;
  const division = codes[arrays.division[place]!]!;
  const located = arrays.lon[place] !== 0 || arrays.lat[place] !== 0;
  return {
    id: kind === 'division' ? `iso:${country}-${division}` : `geonames:${arrays.ids[place]}`,
    name: nameAt(arrays.names, arrays.nameAt[place]!),
    kind,
    precision: PRECISIONS[kind],
    ...(located && { lon: arrays.lon[place]! / 1e5, lat: arrays.lat[place]! / 1e5 }),
    country,
    division,
    population: arrays.population[place]!,
  };
}

const decoder = new TextDecoder();

function nameAt(names: Uint8Array, start: number): string {
  return decoder.decode(names.subarray(start, names.indexOf(10, start)));
}
