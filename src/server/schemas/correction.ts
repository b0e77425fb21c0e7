import { z } from '@hono/zod-openapi';
import { accountRefSchema } from './claim.js';
import { pageOf, pageQuery, quoteSchema, shortText } from './common.js';
import { seriesMoveSchema } from './review.js';

/** Which claims a correction is for; all where nothing is given. */
const scope = z
  .object({ publisher: shortText.min(1), measure: shortText.min(1), account: shortText.min(1) })
  .partial()
  .default({});

/** What is put right once and for all: in every claim it fits, and again whenever an account is read anew. */
export const correctionRuleSchema = z
  .discriminatedUnion('kind', [
    /** Two names are one source. */
    z.object({
      kind: z.literal('merge-sources'),
      from: shortText.min(1),
      into: shortText.min(1),
    }),
    /** A place the text calls `from` is `to`; its id where the gazetteer has it. */
    z.object({
      kind: z.literal('rename-place'),
      from: shortText.min(1),
      to: z.object({ id: shortText.optional(), name: shortText.min(1) }),
      scope,
    }),
    z.object({ kind: z.literal('fix-unit'), from: shortText.min(1), to: shortText.min(1), scope }),
    /** Where a claim's own words hold `word`, the field is to read so. */
    z.object({
      kind: z.literal('fix-word'),
      word: shortText.min(1),
      field: z.enum(['unit', 'measure', 'group', 'aspect', 'factuality', 'type']),
      to: shortText.min(1),
      scope,
    }),
  ])
  .openapi('CorrectionRule');

export const correctionRequestSchema = z
  .object({ rule: correctionRuleSchema, why: shortText.default(''), who: shortText.optional() })
  .openapi('CorrectionRequest');

export const correctionSchema = z
  .object({
    id: z.int(),
    rule: correctionRuleSchema,
    says: z.string(),
    who: z.string(),
    at: z.string(),
    why: z.string(),
    undone: z.object({ who: z.string(), at: z.string() }).nullable(),
    /** Claims it is at work in. */
    claims: z.int(),
  })
  .openapi('Correction');

export const correctionsQuery = z.object({
  ...pageQuery,
  state: z.enum(['standing', 'all']).default('standing'),
});

export const correctionPageSchema = pageOf(correctionSchema, 'CorrectionPage');

/** What a correction would do, before it is made. */
export const correctionPreviewSchema = z
  .object({
    says: z.string(),
    claims: z.int(),
    accounts: z.int(),
    examples: z.array(
      z.object({
        claim: z.string(),
        account: accountRefSchema,
        quote: quoteSchema,
        before: z.string(),
        after: z.string(),
      }),
    ),
  })
  .openapi('CorrectionPreview');

export const correctionAnswerSchema = z
  .object({
    correction: correctionSchema,
    moved: z.array(seriesMoveSchema),
    pending: z.boolean(),
    revision: z.int(),
  })
  .openapi('CorrectionAnswer');

export type CorrectionRule = z.output<typeof correctionRuleSchema>;
export type CorrectionRequest = z.input<typeof correctionRequestSchema>;
export type Correction = z.output<typeof correctionSchema>;
export type CorrectionsQuery = z.output<typeof correctionsQuery>;
export type CorrectionPreview = z.output<typeof correctionPreviewSchema>;
export type CorrectionAnswer = z.output<typeof correctionAnswerSchema>;
