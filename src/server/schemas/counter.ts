import { z } from '@hono/zod-openapi';
import { intervalSchema } from './common.js';

const reasonSchema = z.object({ claim: z.string(), text: z.string(), amount: z.number().optional() });

/** A running count as one voice keeps it: what it reported, and beside that what is derived. */
export const counterSchema = z
  .object({
    keeper: z.string(),
    since: z.string().optional(),
    reported: z.array(
      z.object({
        date: z.string(),
        published: z.string().optional(),
        total: z.number(),
        claim: z.string(),
        used: z.boolean(),
      }),
    ),
    breaks: z.array(
      z.object({
        kind: z.enum([
          'restart',
          'rebase',
          'correction',
          'batch',
          'transposed',
          'outlier',
          'late',
          'missing',
        ]),
        after: z.string(),
        by: z.string(),
        from: z.number(),
        to: z.number(),
        amount: z.number(),
        chance: z.number(),
        shows: z.string(),
        claims: z.array(z.string()),
        reason: reasonSchema.optional(),
        says: z.string(),
      }),
    ),
    /** How many it was on each day. */
    daily: z.array(
      z.object({
        date: z.string(),
        best: z.number(),
        interval: z.object({ '50': intervalSchema, '80': intervalSchema, '90': intervalSchema }),
      }),
    ),
  })
  .openapi('Counter');

/** A figure told anew for the same day by the same voice. */
export const revisionSchema = z
  .object({
    of: z.string(),
    keeper: z.string(),
    from: z.number(),
    to: z.number(),
    published: z.string(),
    claims: z.tuple([z.string(), z.string()]),
    reason: reasonSchema.optional(),
    says: z.string(),
  })
  .openapi('Revision');

export type Counter = z.output<typeof counterSchema>;
export type Revision = z.output<typeof revisionSchema>;
