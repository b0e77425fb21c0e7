import { z } from 'zod';
import { FINEST_FIRST } from '../mention.js';

const names = z.array(z.string().min(1)).default([]);

export const placePrecisionSchema = z.enum(FINEST_FIRST);

/** Countries in one language (`place-countries.yaml`). */
export const placeCountriesSchema = z.array(
  z.strictObject({
    /** ISO 3166-1 alpha-2. */
    iso: z.string().regex(/^[A-Z]{2}$/),
    name: z.string().min(1),
    also: names,
    /** Adjectives and nouns of the people ("Syrian", "Syrians"). */
    people: names,
    lon: z.number().min(-180).max(180).optional(),
    lat: z.number().min(-90).max(90).optional(),
  }),
);

/** The words around place names in one language (`place-words.yaml`). */
export const placeWordsSchema = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: z.string().min(1),
      words: z.array(z.string().min(1)),
      plural: names,
      precision: placePrecisionSchema,
      joins: z.boolean(),
    }),
  ),
  articles: names,
  directions: names,
  bodies: names,
  titles: names,
  /** Two capitalised words after one are a person's name. */
  offices: names,
  people: names,
  /** A name right after one is a storm's. */
  storms: names,
  prepositions: names,
  /** A name right after one is a place. */
  locatives: names,
  /** A name after one and "at", "from", "to" or "on" is a place. */
  dwelling: names,
  /** What is done to places alone. */
  placeVerbs: names,
  /** Parts of a landscape, named with their word. */
  landforms: names,
  /** Streets, squares and buildings. */
  landmarks: names,
  /** Between a name and its kind. */
  qualifiers: names,
  /** What is done to places and to others. */
  wayVerbs: names,
  never: names,
  speech: names,
  firstNames: names,
  /** Names of people too, of which the tagger learnt nothing. */
  givenNames: names,
  /** Names that mean something else beside these words. */
  senses: z.array(z.strictObject({ name: z.string().min(1), before: names, after: names })),
  regions: z.array(
    z.strictObject({
      name: z.string().min(1),
      also: names,
      people: names,
      geonames: z.number().int().positive().optional(),
    }),
  ),
});
