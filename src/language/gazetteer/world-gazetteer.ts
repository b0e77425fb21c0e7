import type { GazetteerEntry } from './entry.js';

/** What a name of the world gazetteer can be, as bits. */
export const WORLD_TOWN = 1;
export const WORLD_CITY = 2;
export const WORLD_DIVISION = 4;

/** Towns and first-level divisions of the world by folded name (`nameKey`). */
export interface WorldGazetteer {
  /** What sorts of place bear a name, as bits (`WORLD_TOWN`...); 0 for a name it does not have. */
  sorts(key: number): number;
  /** All places that bear a name, the most populous first. */
  find(key: number): readonly GazetteerEntry[];
}
