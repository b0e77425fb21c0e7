import type { z } from 'zod';
import { abbreviationsSchema } from './tokens/abbreviations.js';

/** Schemas of this layer's knowledge files; "*" stands for any language folder. */
export const knowledgeSchemas: Readonly<Record<string, z.ZodType>> = {
  '*/abbreviations.yaml': abbreviationsSchema,
};
