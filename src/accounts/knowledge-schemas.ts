import type { z } from 'zod';
import { datelinesSchema } from './dates/vocabulary-schema.js';
import { furnitureSchema, pagePartsSchema } from './furniture/vocabulary-schema.js';

/** Schemas of this layer's knowledge files; "*" stands for any language folder. */
export const knowledgeSchemas: Readonly<Record<string, z.ZodType>> = {
  '*/furniture.yaml': furnitureSchema,
  '*/datelines.yaml': datelinesSchema,
  'general/furniture.yaml': pagePartsSchema,
};
