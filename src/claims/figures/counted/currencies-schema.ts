import { z } from 'zod';

const code = z.string().regex(/^[A-Z]{3}$/);

/** What countries call by one word (`currencies.yaml`). */
export const currenciesSchema = z.array(
  z.strictObject({
    word: z.string().min(1),
    /** ISO 4217. */
    else: code.optional(),
    /** Whether the countries an account names tell whose it is. */
    spoken: z.boolean(),
    /** By ISO 3166-1 alpha-2. */
    of: z.record(z.string().regex(/^[A-Z]{2}$/), code),
  }),
);
