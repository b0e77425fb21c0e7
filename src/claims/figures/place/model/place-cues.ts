import { knowledge } from '../../../../situation/knowledge.js';
import { placeCuesSchema } from './place-cues-schema.js';

const data = knowledge('en/place-cues.yaml', placeCuesSchema);

/** The words of `knowledge/en/place-cues.yaml`, ready to look up. */
export const placeCues = {
  national: new Set(data.national),
  whole: new Set(data.whole),
  spots: new Set(data.spots),
  stretches: new Set(data.stretches),
  pointers: new Set(data.pointers),
  areas: new Set(data.areas),
  /** What each preposition makes of the place behind it. */
  prepositions: new Map(
    Object.entries(data.prepositions).flatMap(([role, words]) => words.map((word) => [word, role] as const)),
  ),
} as const;
