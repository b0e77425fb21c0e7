import { type GeoProjection, geoBounds, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';

type Country = Feature<Geometry, { readonly name: string }>;

interface CountryName {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Names of the countries in view, each amid the part of it that is seen, where that has room for the name. */
export function countryNames(
  { features }: FeatureCollection<Geometry, { readonly name: string }>,
  projection: GeoProjection,
  width: number,
  height: number,
): CountryName[] {
  const path = geoPath(projection);
  const [from, to] = [projection.invert?.([0, height]), projection.invert?.([width, 0])];
  if (!from || !to) return [];
  return features.flatMap((country) => {
    const { name } = country.properties;
    if (!meets(boundsOf(country), [from, to])) return [];
    const [x, y] = path.centroid(country);
    const [[left, top], [right, bottom]] = path.bounds(country);
    const room = name.length * LETTER;
    const fits = Number.isFinite(x) && right - left > 1.5 * room && bottom - top > 3 * LETTER;
    const inside = x > room / 2 && x < width - room / 2 && y > 2 * LETTER && y < height - 2 * LETTER;
    return fits && inside ? [{ name, x, y }] : [];
  });
}

/** Pixels of a letter. */
const LETTER = 8;

type Bounds = [[west: number, south: number], [east: number, north: number]];

const known = new WeakMap<Country, Bounds>();

function boundsOf(country: Country): Bounds {
  const bounds = known.get(country) ?? geoBounds(country);
  known.set(country, bounds);
  return bounds;
}

function meets([[west, south], [east, north]]: Bounds, [from, to]: Bounds): boolean {
  // One across the date line has its west end east of its east end.
  const beside = west <= east && (east < from[0] || west > to[0]);
  return !beside && north >= from[1] && south <= to[1];
}
