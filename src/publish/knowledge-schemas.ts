import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

export const personsSchema = z.strictObject({
  privateRoles: words,
  kin: words,
  naming: words,
  titles: words,
  offices: words,
});

/** Schemas of this layer's knowledge files; "*" stands for any language folder. */
export const knowledgeSchemas: Readonly<Record<string, z.ZodType>> = {
  '*/persons.yaml': personsSchema,
};
