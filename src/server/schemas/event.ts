import { z } from '@hono/zod-openapi';
import { accountRefSchema, reviewStateSchema } from './claim.js';
import { factualitySchema, placeRefSchema, whenSchema } from './claim-fields.js';
import { daySchema, namedSchema, pageOf, pageQuery, quoteSchema, shortText } from './common.js';

export const eventItemSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    type: namedSchema,
    account: accountRefSchema,
    start: z.int(),
    end: z.int(),
    quote: quoteSchema,
    places: z.array(placeRefSchema),
    when: whenSchema,
    first: z.string().nullable(),
    last: z.string().nullable(),
    factuality: factualitySchema,
    confidence: z.number(),
    review: reviewStateSchema,
  })
  .openapi('EventItem');

const filter = {
  type: shortText.optional(),
  place: shortText.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
};

export const eventsQuery = z.object({
  ...pageQuery,
  ...filter,
  order: z.enum(['oldest', 'newest']).default('newest'),
});

export const densityQuery = z.object({
  ...filter,
  bucket: z.enum(['day', 'week', 'month', 'year']).default('month'),
  by: z.enum(['type', 'place']).default('type'),
});

/** How many events each stretch of time has, by type or place, the most frequent first. */
export const densitySchema = z
  .object({
    bucket: z.enum(['day', 'week', 'month', 'year']),
    by: z.enum(['type', 'place']),
    from: z.string().nullable(),
    to: z.string().nullable(),
    rows: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        count: z.int(),
        /** First day of the bucket, and how many; empty buckets are left out. */
        buckets: z.array(z.tuple([z.string(), z.int()])),
      }),
    ),
    /** Events whose day cannot be told. */
    undated: z.int(),
  })
  .openapi('Density');

export const eventPageSchema = pageOf(eventItemSchema, 'EventPage');

export type EventItem = z.output<typeof eventItemSchema>;
export type EventsQuery = z.output<typeof eventsQuery>;
export type DensityQuery = z.output<typeof densityQuery>;
export type Density = z.output<typeof densitySchema>;
