import { z } from '@hono/zod-openapi';
import { accountRefSchema, reviewStateSchema } from './claim.js';
import { factualitySchema, placeRefSchema, whenSchema } from './claim-fields.js';
import { daySchema, namedSchema, pageOf, pageQuery, quoteSchema, shortText } from './common.js';

/** The words of one claim that tell an event. */
export const tellingSchema = z
  .object({
    claim: z.string(),
    version: z.int(),
    account: accountRefSchema,
    start: z.int(),
    end: z.int(),
    quote: quoteSchema,
    review: reviewStateSchema,
  })
  .openapi('Telling');

export const eventItemSchema = z
  .object({
    /** The id of its most telling claim. */
    id: z.string(),
    type: namedSchema,
    places: z.array(placeRefSchema),
    when: whenSchema,
    first: z.string().nullable(),
    last: z.string().nullable(),
    /** That of its surest telling. */
    factuality: factualitySchema,
    /** How many independent voices tell it, and how many claims. */
    voices: z.int(),
    tellings: z.int(),
    /** One source says that it happened and another that it did not. */
    disputed: z.boolean(),
    /** Who says that it did not. */
    deniedBy: z.array(z.string()),
    /** Told as a fact, dated, placed, and not of the background. */
    told: z.boolean(),
    /** Its most telling words. */
    words: tellingSchema,
  })
  .openapi('EventItem');

const yes = z.enum(['yes', 'no']).default('no');

const filter = {
  type: shortText.optional(),
  place: shortText.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  all: yes.openapi({ description: 'Also what is planned, feared or denied, or stands in the background.' }),
  disputed: yes.openapi({ description: 'Only what one source tells and another denies.' }),
};

export const eventsQuery = z.object({
  ...pageQuery,
  ...filter,
  order: z.enum(['oldest', 'newest']).default('newest'),
});

/** An event with all that tells it. */
export const eventDetailSchema = eventItemSchema
  .extend({
    /** Words for those who took part, by role. */
    roles: z.record(z.string(), z.array(z.string())),
    /** What each source holds of it, the surest first. */
    positions: z.array(
      z.object({ source: z.string(), factuality: factualitySchema, claims: z.array(z.string()) }),
    ),
    /** The claims that tell it, the most telling first. */
    tellers: z.array(tellingSchema.extend({ when: whenSchema, factuality: factualitySchema })),
  })
  .openapi('EventDetail');

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
export type EventDetail = z.output<typeof eventDetailSchema>;
export type Telling = z.output<typeof tellingSchema>;
export type EventsQuery = z.output<typeof eventsQuery>;
export type DensityQuery = z.output<typeof densityQuery>;
export type Density = z.output<typeof densitySchema>;
