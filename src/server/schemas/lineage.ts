import { z } from '@hono/zod-openapi';
import { shortText } from './common.js';
import { seriesMoveSchema } from './review.js';

/** What a person says of a link between two accounts: `to` has words of `from`, or neither has words of the other. */
export const linkRequestSchema = z
  .object({
    /** Ids of accounts. */
    from: shortText.min(1),
    to: shortText.min(1),
    decision: z.enum(['confirm', 'refuse']),
    why: shortText.default(''),
    who: shortText.optional(),
  })
  .openapi('LinkRequest');

export const linkDecisionSchema = z
  .object({
    id: z.int(),
    decision: z.enum(['confirm', 'refuse']),
    who: z.string(),
    at: z.string().openapi({ description: 'ISO 8601 instant' }),
    why: z.string(),
  })
  .openapi('LinkDecision');

export const linkAnswerSchema = z
  .object({
    decision: linkDecisionSchema,
    moved: z.array(seriesMoveSchema),
    pending: z.boolean(),
    revision: z.int(),
  })
  .openapi('LinkAnswer');

export type LinkRequest = z.input<typeof linkRequestSchema>;
export type LinkAnswer = z.output<typeof linkAnswerSchema>;
