import type { z } from 'zod';
import { eventsSchema } from './events/events-schema.js';
import { factualitySchema } from './factuality/factuality-schema.js';
import { confidenceSchema } from './figures/confidence-schema.js';
import { currenciesSchema } from './figures/counted/currencies-schema.js';
import { notCountedSchema } from './figures/not-counted-schema.js';
import { placeCuesSchema } from './figures/place/model/place-cues-schema.js';
import { conversationsSchema } from './figures/source/conversations-schema.js';
import { nobodySchema } from './figures/source/nobody-schema.js';
import { asOfSchema } from './figures/time/as-of-schema.js';
import { claimWordsSchema } from './words/schema.js';

/** Schemas of this layer's knowledge files; "*" stands for any language folder. */
export const knowledgeSchemas: Readonly<Record<string, z.ZodType>> = {
  'general/confidence.yaml': confidenceSchema,
  'general/currencies.yaml': currenciesSchema,
  '*/events.yaml': eventsSchema,
  '*/factuality.yaml': factualitySchema,
  '*/as-of.yaml': asOfSchema,
  '*/not-counted.yaml': notCountedSchema,
  '*/conversations.yaml': conversationsSchema,
  '*/nobody.yaml': nobodySchema,
  '*/claims-words.yaml': claimWordsSchema,
  '*/place-cues.yaml': placeCuesSchema,
};
