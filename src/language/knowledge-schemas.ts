import type { z } from 'zod';
import { cuesSchema } from './attribution/cues-schema.js';
import { sourcesSchema } from './attribution/sources-schema.js';
import { placeCountriesSchema, placeWordsSchema } from './place/knowledge-schemas.js';
import { hedgesSchema, numbersSchema, quantityWordsSchema, unitsSchema } from './quantity/schemas.js';
import { timeVocabularySchema } from './time/vocabulary-schema.js';
import { abbreviationsSchema } from './tokens/abbreviations.js';

/** Schemas of this layer's knowledge files; "*" stands for any language folder. */
export const knowledgeSchemas: Readonly<Record<string, z.ZodType>> = {
  '*/abbreviations.yaml': abbreviationsSchema,
  '*/time.yaml': timeVocabularySchema,
  '*/place-countries.yaml': placeCountriesSchema,
  '*/place-words.yaml': placeWordsSchema,
  '*/hedges.yaml': hedgesSchema,
  '*/numbers.yaml': numbersSchema,
  '*/quantity-words.yaml': quantityWordsSchema,
  '*/units.yaml': unitsSchema,
  '*/cues.yaml': cuesSchema,
  '*/sources.yaml': sourcesSchema,
};
