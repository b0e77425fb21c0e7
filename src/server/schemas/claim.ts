import { z } from '@hono/zod-openapi';
import {
  aspectSchema,
  factualitySchema,
  groupSchema,
  placeRefSchema,
  rolesSchema,
  sourceRefSchema,
  valueSchema,
  whenSchema,
} from './claim-fields.js';
import { namedSchema, pageOf, pageQuery, quoteSchema, spanSchema } from './common.js';

/** An account as it is referred to. */
export const accountRefSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable().openapi({ description: 'EDTF' }),
  })
  .openapi('AccountRef');

/** How a claim stands to the value its series had at the claim's date. */
export const claimStateSchema = z.enum(['current', 'stale', 'wrong']);

export const reviewStateSchema = z.enum(['open', 'accepted', 'corrected', 'rejected']);

export const reviewSchema = z
  .object({
    state: reviewStateSchema,
    who: z.string().optional(),
    at: z.string().optional().openapi({ description: 'ISO 8601 instant' }),
    why: z.string().optional(),
    /** Id of the assessment that decided, for undoing it. */
    assessment: z.int().optional(),
  })
  .openapi('Review');

/** Where a claim stands in the picture. */
export const claimSeriesSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    state: claimStateSchema,
    /** Its largest share of the evidence for any date, 0 to 1. */
    weight: z.number(),
    /** How much judging it might move an estimate, for sorting: larger is worth more. */
    worth: z.number(),
  })
  .openapi('ClaimSeries');

/** 1 confirmed by other sources, to 5 improbable; 6 cannot be judged (Admiralty code). */
const gradeSchema = z.literal([1, 2, 3, 4, 5, 6]);

const common = {
  id: z.string(),
  /** Counts its assessments and corrections; goes into If-Match as "3". */
  version: z.int(),
  account: accountRefSchema,
  start: z.int(),
  end: z.int(),
  text: z.string(),
  sentence: spanSchema,
  quote: quoteSchema,
  /** Its reading in one line of English. */
  says: z.string(),
  places: z.array(placeRefSchema),
  when: whenSchema,
  /** First and last day of `when`; null for an open end. */
  first: z.string().nullable(),
  last: z.string().nullable(),
  sources: z.array(sourceRefSchema),
  factuality: factualitySchema,
  confidence: z.number(),
  /** Absent where not graded. */
  credibility: z
    .object({
      grade: gradeSchema,
      reasons: z.array(z.object({ says: z.string(), claims: z.array(z.string()) })),
    })
    .optional(),
  review: reviewSchema,
  /** Made by a reviewer from a marked span. */
  marked: z.boolean(),
  /** What the machine read where a reviewer or a standing correction reads it otherwise: those fields only. */
  asRead: z.record(z.string(), z.unknown()).optional(),
  /** Ids of the standing corrections at work in it. */
  corrections: z.array(z.int()),
  series: claimSeriesSchema.nullable(),
  /** Ids of the conflicts it takes part in. */
  conflicts: z.array(z.string()),
  /** Which words gave which field. */
  evidence: z.record(z.string(), spanSchema).optional(),
};

export const figureViewSchema = z
  .object({
    ...common,
    kind: z.literal('figure'),
    value: valueSchema,
    unit: z.string(),
    aspect: aspectSchema,
    measure: z.string(),
    group: groupSchema,
    of: z.string().optional(),
  })
  .openapi('FigureView');

export const eventViewSchema = z
  .object({ ...common, kind: z.literal('event'), type: z.string(), roles: rolesSchema })
  .openapi('EventView');

export const statementViewSchema = z
  .object({ ...common, kind: z.literal('statement'), stance: z.string(), about: z.string() })
  .openapi('StatementView');

export const claimViewSchema = z
  .discriminatedUnion('kind', [figureViewSchema, eventViewSchema, statementViewSchema])
  .openapi('ClaimView');

/** A figure as a mark on its series' chart. */
export const claimMarkSchema = z
  .object({
    id: z.string(),
    version: z.int(),
    account: accountRefSchema,
    start: z.int(),
    end: z.int(),
    quote: quoteSchema,
    value: valueSchema,
    when: whenSchema,
    first: z.string().nullable(),
    last: z.string().nullable(),
    state: claimStateSchema,
    weight: z.number(),
    factuality: factualitySchema,
    confidence: z.number(),
    credibility: gradeSchema.nullable(),
    review: reviewStateSchema,
    /** Who says it, outermost first, the publisher before them. */
    voices: z.array(z.string()),
    sourceKind: z.string(),
    /** The voice it belongs to: claims of one family are one voice (copies, or one upstream source). */
    family: namedSchema,
    /** Claims of this series whose accounts copy its own, to be joined to it. */
    copies: z.array(z.string()),
  })
  .openapi('ClaimMark');

export const marksQuery = z.object({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(2000).default(500),
});

export const markPageSchema = pageOf(claimMarkSchema, 'MarkPage');

export type AccountRef = z.output<typeof accountRefSchema>;
export type ClaimState = z.output<typeof claimStateSchema>;
export type ReviewState = z.output<typeof reviewStateSchema>;
export type Review = z.output<typeof reviewSchema>;
export type ClaimView = z.output<typeof claimViewSchema>;
export type FigureView = z.output<typeof figureViewSchema>;
export type EventView = z.output<typeof eventViewSchema>;
export type StatementView = z.output<typeof statementViewSchema>;
export type ClaimMark = z.output<typeof claimMarkSchema>;
