import { z } from 'zod';
import { sourceKindSchema } from '../../situation/schema.js';

const words = z.array(z.string().min(1));

export const sourcesSchema = z.strictObject({
  kinds: z.array(z.strictObject({ kind: sourceKindSchema, words })),
  roles: words,
  address: words,
  doubtful: words,
  documents: words,
});
