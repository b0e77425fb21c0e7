import { type GeoProjection, geoMercator } from 'd3-geo';

/** Where the map looks: factor over the view that shows everything, and pixels it is moved by. */
export interface Look {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const wholeLook: Look = { zoom: 1, x: 0, y: 0 };

interface Point {
  readonly lon: number;
  readonly lat: number;
  /** Kilometres around it that are shown too. */
  readonly radius: number;
}

/** Mercator over the points given, with air around them and never less than some 300 km across. */
export function projectionOver(
  points: readonly Point[],
  width: number,
  height: number,
  look: Look,
): GeoProjection {
  const projection = geoMercator();
  const corners = points.flatMap(({ lon, lat, radius }) => {
    const north = Math.max(radius, LEAST_KM / 2) / KM_PER_DEGREE;
    const east = north / Math.max(0.2, Math.cos((lat * Math.PI) / 180));
    return [
      [lon - east, Math.max(-80, lat - north)],
      [lon + east, Math.min(80, lat + north)],
    ] as [number, number][];
  });
  const all: [number, number][] =
    corners.length > 0
      ? corners
      : [
          [-150, -50],
          [170, 70],
        ];
  const air = Math.min(56, width / 8, height / 8);
  projection.fitExtent(
    [
      [air, air],
      [width - air, height - air],
    ],
    { type: 'MultiPoint', coordinates: all },
  );
  const [x, y] = projection.translate();
  return projection
    .scale(projection.scale() * look.zoom)
    .translate([
      width / 2 + (x - width / 2) * look.zoom + look.x,
      height / 2 + (y - height / 2) * look.zoom + look.y,
    ])
    .clipExtent([
      [-20, -20],
      [width + 20, height + 20],
    ]);
}

/** Pixels of a length at a point of the map. */
export function pixelsOf(km: number, lon: number, lat: number, projection: GeoProjection): number {
  const here = projection([lon, lat]);
  const there = projection([lon, Math.min(84, lat + km / KM_PER_DEGREE)]);
  return here && there ? Math.abs(there[1] - here[1]) : 0;
}

/** A round number of kilometres that is about as wide as wanted, for the scale, and its pixels. */
export function scaleBar(
  projection: GeoProjection,
  width: number,
  height: number,
): { readonly km: number; readonly pixels: number } | undefined {
  const centre = projection.invert?.([width / 2, height / 2]);
  if (!centre) return undefined;
  const perKm = pixelsOf(1, centre[0], centre[1], projection);
  if (!(perKm > 0)) return undefined;
  const wanted = 110 / perKm;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const km = [5, 2, 1].map((step) => step * power).find((step) => step <= wanted) ?? power;
  return { km, pixels: km * perKm };
}

const KM_PER_DEGREE = 111.2;
const LEAST_KM = 300;
