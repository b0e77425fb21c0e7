import { z } from 'zod';

const weight = z.number().min(0);

export const confidenceSchema = z.strictObject({
  base: z.number(),
  said: weight,
  counted: weight,
  placed: weight,
  dated: weight,
  around: weight,
});
