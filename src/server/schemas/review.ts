import { z } from '@hono/zod-openapi';
import { claimViewSchema } from './claim.js';
import { claimFieldsSchema } from './claim-fields.js';
import { intervalSchema, pageOf, pageQuery, shortText } from './common.js';

export const reviewQuery = z.object({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(200).default(20),
  kind: z.enum(['figure', 'event', 'statement']).default('figure'),
  state: z.enum(['open', 'accepted', 'corrected', 'rejected', 'all']).default('open'),
  series: shortText.optional(),
  account: shortText.optional(),
  conflict: shortText.optional(),
  sort: z.enum(['worth', 'newest', 'doubt']).default('worth'),
});

/** A claim to judge, and what hangs on it. */
export const reviewItemSchema = z
  .object({
    claim: claimViewSchema,
    worth: z.number(),
    /** "carries 62 % of the latest value of al-Hol: population". */
    stake: z.string(),
  })
  .openapi('ReviewItem');

export const reviewCountsSchema = z
  .object({ open: z.int(), accepted: z.int(), corrected: z.int(), rejected: z.int(), marked: z.int() })
  .openapi('ReviewCounts');

export const reviewPageSchema = pageOf(reviewItemSchema, 'ReviewPageItems')
  .extend({ counts: reviewCountsSchema })
  .openapi('ReviewPage');

export const assessRequestSchema = z
  .object({
    decision: z.enum(['accept', 'correct', 'reject']),
    /** Of `correct`: what it should read. */
    fields: claimFieldsSchema.optional(),
    why: shortText.default(''),
    /** Default: whoever runs the server. */
    who: shortText.optional(),
  })
  .openapi('AssessRequest');

export const undoRequestSchema = z
  .object({ why: shortText.default(''), who: shortText.optional() })
  .openapi('UndoRequest');

export const assessmentSchema = z
  .object({
    id: z.int(),
    claim: z.string(),
    decision: z.enum(['accept', 'correct', 'reject', 'undo', 'mark']),
    fields: claimFieldsSchema,
    who: z.string(),
    at: z.string(),
    why: z.string(),
    /** Of an undo: the assessment taken back. */
    undoes: z.int().optional(),
    undone: z.boolean(),
    /** What was judged, in a line. */
    says: z.string(),
  })
  .openapi('Assessment');

const valueAt = z.object({ date: z.string(), best: z.number(), '90': intervalSchema });

/** A series that reads otherwise than before. */
export const seriesMoveSchema = z
  .object({
    series: z.string(),
    name: z.string(),
    before: valueAt.nullable(),
    now: valueAt.nullable(),
  })
  .openapi('SeriesMove');

/** What a decision did. The estimates of `moved` have moved when the answer comes; `pending` says that more are being reckoned. */
export const assessAnswerSchema = z
  .object({
    assessment: assessmentSchema,
    /** Null where the decision was to take back a marked claim. */
    claim: claimViewSchema.nullable(),
    moved: z.array(seriesMoveSchema),
    pending: z.boolean(),
    revision: z.int(),
  })
  .openapi('AssessAnswer');

export const assessmentsQuery = z.object({
  ...pageQuery,
  claim: shortText.optional(),
  who: shortText.optional(),
});

export const assessmentPageSchema = pageOf(assessmentSchema, 'AssessmentPage');

export type ReviewQuery = z.output<typeof reviewQuery>;
export type ReviewItem = z.output<typeof reviewItemSchema>;
export type ReviewCounts = z.output<typeof reviewCountsSchema>;
export type ReviewPage = z.output<typeof reviewPageSchema>;
export type AssessRequest = z.input<typeof assessRequestSchema>;
export type UndoRequest = z.input<typeof undoRequestSchema>;
export type Assessment = z.output<typeof assessmentSchema>;
export type SeriesMove = z.output<typeof seriesMoveSchema>;
export type AssessAnswer = z.output<typeof assessAnswerSchema>;
