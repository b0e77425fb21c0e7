import type { GazetteerEntry } from './entry.js';
import type { PlaceModel } from './place-model.js';

/** What bears a name in the world gazetteer, as bits. */
export const WORLD_TOWN = 1;
/** A town of at least 50,000 people, or a seat of government. */
export const WORLD_CITY = 2;
export const WORLD_DIVISION = 4;
/** Longer names begin with these words. */
export const WORLD_PREFIX = 8;

/** Towns and first-level divisions of the world by folded name (`nameKey`); where names are transliterated
 * also by consonants (`bonesKey`). */
export interface WorldGazetteer {
  /** The place tagger trained with this gazetteer; without it places are recognised by rule. */
  readonly model?: PlaceModel;
  /** What bears a name, as bits (`WORLD_TOWN`...); 0 where nothing does. */
  sorts(key: number): number;
  /** As `sorts`, of the places in some countries only; `countries` has a 1 at each one's `countryNumber`. */
  sortsWithin(key: number, countries: Uint8Array): number;
  /** The number of a country here, -1 where there is none; below 400. */
  countryNumber(iso: string): number;
  /** All places that bear a name, the most populous first. */
  find(key: number): readonly GazetteerEntry[];
}
