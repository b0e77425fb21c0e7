import { z } from '@hono/zod-openapi';
import { daySchema, intervalSchema, namedSchema } from './common.js';
import { conflictCardSchema } from './conflict.js';
import { reviewCountsSchema } from './review.js';
import { seriesCardSchema } from './series.js';

/** A series nobody has told of for long; where one more account would tell most comes first. */
export const staleSeriesSchema = z
  .object({
    series: namedSchema,
    lastClaim: z.string(),
    daysSince: z.int(),
    /** What it may be by now. */
    now: z.object({ best: z.number(), '90': intervalSchema }).nullable(),
    /** Width of the 90 % interval at the day of the picture, relative to the value. */
    doubt: z.number(),
    says: z.string(),
  })
  .openapi('StaleSeries');

/** Where one more account would tell most. */
export const worthKnowingSchema = z
  .object({
    series: namedSchema,
    /** Width of the 90 % interval now, relative to the value. */
    doubt: z.number(),
    /** How much of the width one more good account would take away, 0 to 1. */
    gain: z.number(),
    says: z.string(),
  })
  .openapi('WorthKnowing');

export const situationViewSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    /** Day the picture is of: that of the newest account; "" with none. */
    day: z.string(),
    revision: z.int(),
    picture: z.enum(['current', 'building', 'out-of-date', 'none']),
    counts: z.object({
      accounts: z.int(),
      superseded: z.int(),
      figures: z.int(),
      events: z.int(),
      statements: z.int(),
      series: z.int(),
      conflicts: z.int(),
      openConflicts: z.int(),
    }),
    review: reviewCountsSchema,
    headline: z.array(seriesCardSchema),
    conflicts: z.array(conflictCardSchema),
    stale: z.array(staleSeriesSchema),
    worthKnowing: z.array(worthKnowingSchema),
    /** Files and parts of files left out, and why. */
    leftOut: z.array(
      z.object({
        path: z.string(),
        line: z.int().optional(),
        field: z.string().optional(),
        reason: z.string(),
        message: z.string(),
      }),
    ),
  })
  .openapi('Situation');

const valueThen = z.object({ date: z.string(), best: z.number(), '90': intervalSchema });

export const changesQuery = z.object({ since: daySchema, until: daySchema.optional() });

/** What accounts published since a date changed. */
export const changesSchema = z
  .object({
    since: z.string(),
    until: z.string(),
    accounts: z.int().openapi({ description: 'Published in between.' }),
    moved: z.array(
      z.object({
        series: namedSchema,
        kind: z.enum(['new', 'moved', 'revised', 'surer']),
        before: valueThen.nullable(),
        now: valueThen,
        says: z.string(),
      }),
    ),
    upheavals: z.array(
      z.object({ series: namedSchema, says: z.string(), after: z.string(), by: z.string() }),
    ),
    newConflicts: z.array(conflictCardSchema),
    settledConflicts: z.array(z.object({ id: z.string(), kind: z.string(), says: z.string() })),
  })
  .openapi('Changes');

/** Words and ids to choose from when a claim is put right. */
export const vocabularySchema = z
  .object({
    measures: z.array(z.object({ id: z.string(), label: z.string(), aspect: z.string() })),
    groups: z.array(z.object({ id: z.string(), label: z.string() })),
    eventTypes: z.array(z.object({ id: z.string(), label: z.string() })),
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        names: z.array(z.string()),
        kind: z.string(),
        parent: z.string().nullable(),
      }),
    ),
    sources: z.array(
      z.object({ id: z.string(), name: z.string(), kind: z.string(), reliability: z.string() }),
    ),
    units: z.array(z.string()),
    languages: z.array(z.string()),
  })
  .openapi('Vocabulary');

export const sessionSchema = z
  .object({
    /** Product version. */
    version: z.string(),
    /** Whose name assessments bear unless the request gives another. */
    who: z.string(),
    project: z.string(),
    revision: z.int(),
  })
  .openapi('Session');

export type SituationView = z.output<typeof situationViewSchema>;
export type StaleSeries = z.output<typeof staleSeriesSchema>;
export type WorthKnowing = z.output<typeof worthKnowingSchema>;
export type Changes = z.output<typeof changesSchema>;
export type Vocabulary = z.output<typeof vocabularySchema>;
export type Session = z.output<typeof sessionSchema>;
