import { useQuery } from '@tanstack/react-query';
import type { FeatureCollection, Geometry, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countries from 'world-atlas/countries-50m.json?url';

export interface BaseMap {
  readonly land: FeatureCollection;
  readonly countries: FeatureCollection<Geometry, { readonly name: string }>;
  readonly borders: MultiLineString;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>;

/** Coasts and borders of Natural Earth (public domain), as world-atlas packs them; from the workbench's own files. */
export function useBaseMap(): BaseMap | undefined {
  return useQuery({
    queryKey: ['base-map'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const world = (await (await fetch(countries, { signal })).json()) as World;
      return {
        countries: feature(world, world.objects.countries),
        land: feature(world, world.objects.land) as FeatureCollection<MultiPolygon>,
        borders: mesh(world, world.objects.countries, (a, b) => a !== b),
      };
    },
  }).data;
}
