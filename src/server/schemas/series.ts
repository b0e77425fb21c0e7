import { z } from '@hono/zod-openapi';
import { claimStateSchema } from './claim.js';
import { aspectSchema } from './claim-fields.js';
import { intervalSchema, namedSchema, pageOf, pageQuery, shortText } from './common.js';
import { counterSchema, revisionSchema } from './counter.js';

/** Reported: a claim of its very day carries it. Derived: it follows from claims of other days, parts, wholes or households. */
export const basisSchema = z.enum(['reported', 'derived']);

/** A level holds at a day; a total grows since a beginning; a period's count is of that period alone. */
export const countingSchema = z.enum(['level', 'cumulative', 'per-period']);

export const estimateSchema = z
  .object({
    date: z.string(),
    best: z.number(),
    interval: z.object({ '50': intervalSchema, '80': intervalSchema, '90': intervalSchema }),
    period: z.string().optional().openapi({ description: 'EDTF interval a flow is counted over.' }),
    basis: basisSchema,
    claims: z.int().openapi({ description: 'How many claims carry it.' }),
  })
  .openapi('Estimate');

/** The latest value against the one before: about a year, or whatever there is. */
export const trendSchema = z
  .object({
    direction: z.enum(['up', 'down', 'steady']),
    from: z.object({ date: z.string(), best: z.number() }),
    change: z.number(),
    perMonth: z.number(),
  })
  .openapi('Trend');

export const sparkSchema = z
  .array(z.tuple([z.string(), z.number(), z.number(), z.number()]))
  .openapi('Spark', { description: 'At most 48 points: date, best, ends of the 90 % interval.' });

export const seriesCardSchema = z
  .object({
    id: z.string().openapi({ example: 'al-hol/population/stock/all/person' }),
    /** "al-Hol: population, children". */
    name: z.string(),
    place: namedSchema,
    measure: namedSchema,
    group: namedSchema,
    unit: z.string(),
    aspect: aspectSchema,
    counting: countingSchema,
    dates: z.int(),
    claims: z.int(),
    /** Independent voices among them. */
    voices: z.int(),
    latest: estimateSchema.nullable(),
    trend: trendSchema.nullable(),
    /** Day the newest claim holds for, and its age at the day of the picture. */
    newest: z.object({ date: z.string(), ageDays: z.int() }).nullable(),
    stale: z.boolean(),
    conflicts: z.int(),
    open: z.int().openapi({ description: 'Claims nobody has reviewed.' }),
    spark: sparkSchema,
  })
  .openapi('SeriesCard');

export const upheavalSchema = z
  .object({ after: z.string(), by: z.string(), from: z.number(), to: z.number(), chance: z.number() })
  .openapi('Upheaval');

export const seriesDetailSchema = seriesCardSchema
  .extend({
    estimates: z.array(estimateSchema),
    upheavals: z.array(upheavalSchema),
    /** Running counts as their keepers report them, with what is derived a day. */
    counters: z.array(counterSchema),
    revisions: z.array(revisionSchema),
    /** Series this one is a part of, and those that are parts of it; of one place and measure. */
    wholes: z.array(seriesCardSchema),
    parts: z.array(seriesCardSchema),
    /** Other series of the place, to compare with. */
    related: z.array(namedSchema),
  })
  .openapi('SeriesDetail');

export const seriesQuery = z.object({
  ...pageQuery,
  q: shortText.optional().openapi({ description: 'Words of its name.' }),
  place: shortText.optional(),
  measure: shortText.optional(),
  group: shortText.optional(),
  unit: shortText.optional(),
  aspect: aspectSchema.optional(),
  stale: z.enum(['yes', 'no']).optional(),
  sort: z.enum(['rank', 'name', 'newest', 'claims']).default('rank'),
});

export const explanationQuery = z.object({
  date: z.string().max(40).optional().openapi({ description: 'EDTF date; default: the last.' }),
});

export const seriesPageSchema = pageOf(seriesCardSchema, 'SeriesPage');

/** What the series says of a date, in sentences, and the claims behind it. */
export const explanationSchema = z
  .object({
    series: z.string(),
    date: z.string(),
    best: z.number(),
    interval: z.object({ '50': intervalSchema, '80': intervalSchema, '90': intervalSchema }),
    says: z.string(),
    claims: z.array(
      z.object({
        id: z.string(),
        account: namedSchema,
        start: z.int(),
        end: z.int(),
        text: z.string(),
        weight: z.number(),
        state: claimStateSchema,
        says: z.string(),
      }),
    ),
    conflicts: z.array(
      z.object({ id: z.string(), kind: z.string(), severity: z.number(), says: z.string() }),
    ),
  })
  .openapi('Explanation');

export type Estimate = z.output<typeof estimateSchema>;
export type SeriesCard = z.output<typeof seriesCardSchema>;
export type SeriesDetail = z.output<typeof seriesDetailSchema>;
export type SeriesQuery = z.output<typeof seriesQuery>;
export type Explanation = z.output<typeof explanationSchema>;
export type Trend = z.output<typeof trendSchema>;
