import type { PlacePrecision } from '../mention.js';

/** A place that a name can stand for. */
export interface GazetteerEntry {
  /** The situation's own id, `geonames:ID`, `iso:CC` (a country) or `iso:CC-XX` (a first-level division, ISO 3166-2). */
  readonly id: string;
  readonly name: string;
  /** "camp", "town", "governorate", "country"... */
  readonly kind: string;
  readonly precision: PlacePrecision;
  readonly lon?: number;
  readonly lat?: number;
  /** ISO 3166-1 alpha-2 of the country it lies in. */
  readonly country?: string;
  /** Code of the first-level division it lies in, GeoNames admin1; only comparable within a country. */
  readonly division?: string;
  /** 0 where unknown. */
  readonly population: number;
}
