import { precisionOf } from '../../language/place/place-words.js';
import type { ServerContext } from '../context.js';
import type { PlacedSeries } from '../schemas/place.js';

type Placed = PlacedSeries['place'];

/** How far around its point a place of each precision may lie, in kilometres. */
const RADIUS: Readonly<Record<Placed['precision'], number>> = {
  exact: 1,
  town: 5,
  district: 25,
  region: 80,
  country: 300,
  unknown: 0,
};

/**
 * Where a series counts. Of several places together ("iraq+syria") the middle, as vague as they lie apart. A place of the
 * situation that says no coordinates is placed by the world gazetteer only where it is the same place there.
 */
export function placeOf(
  id: string,
  name: string,
  { situation, locate }: Pick<ServerContext, 'situation' | 'locate'>,
): Placed {
  const parts = id.split('+').map((part) => single(part, name, { situation, locate }));
  if (parts.length === 1) return parts[0]!;
  const known = parts.filter(({ lon, lat }) => lon !== null && lat !== null);
  const middle = (of: (place: Placed) => number) =>
    known.length === 0 ? null : known.reduce((sum, place) => sum + of(place), 0) / known.length;
  const [lon, lat] = [middle((place) => place.lon!), middle((place) => place.lat!)];
  return {
    id,
    name,
    kind: 'several places',
    parent: null,
    lon,
    lat,
    precision: known.length === 0 ? 'unknown' : 'region',
    radius: Math.max(
      0,
      ...known.map((place) => place.radius + kilometres(place.lon! - lon!, place.lat! - lat!, lat!)),
    ),
  };
}

function single(
  id: string,
  name: string,
  { situation, locate }: Pick<ServerContext, 'situation' | 'locate'>,
): Placed {
  const own = situation.places.find((place) => place.id === id);
  const point =
    own?.lon !== undefined && own.lat !== undefined
      ? { kind: own.kind, precision: precisionOf(own.kind), lon: own.lon, lat: own.lat }
      : own
        ? undefined
        : locate({ id, name });
  const precision = point?.precision ?? (own ? precisionOf(own.kind) : 'unknown');
  return {
    id,
    name: own?.names.en?.[0] ?? (Object.values(own?.names ?? {})[0]?.[0] || name || id),
    kind: own?.kind ?? point?.kind ?? 'place',
    parent: own?.parent ?? null,
    lon: point?.lon ?? null,
    lat: point?.lat ?? null,
    precision: point ? precision : 'unknown',
    radius: point ? RADIUS[precision] : 0,
  };
}

const KILOMETRES_A_DEGREE = 111.3;

function kilometres(lon: number, lat: number, at: number): number {
  return KILOMETRES_A_DEGREE * Math.hypot(lon * Math.cos((at * Math.PI) / 180), lat);
}
