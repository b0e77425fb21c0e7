import { z } from '@hono/zod-openapi';
import { accountRefSchema, reviewStateSchema } from './claim.js';
import { claimFieldsSchema, valueSchema, whenSchema } from './claim-fields.js';
import { namedSchema, pageOf, pageQuery, quoteSchema, shortText } from './common.js';
import { seriesMoveSchema } from './review.js';

export const conflictKindSchema = z.enum([
  'disjoint',
  'part-over-whole',
  'parts-do-not-sum',
  'account-at-odds-with-itself',
  'impossible-change',
  'stale-repeated',
  'flow-without-stock',
  'count-break',
]);

/** Open: nobody has decided. Explained: the accounts themselves tell how both can hold. Settled: a reviewer decided. */
export const conflictStateSchema = z.enum(['open', 'explained', 'settled']);

export const conflictCardSchema = z
  .object({
    id: z.string(),
    kind: conflictKindSchema,
    severity: z.number(),
    when: z.string(),
    says: z.string(),
    resolved: z.string().optional(),
    state: conflictStateSchema,
    series: z.array(namedSchema),
    claims: z.int(),
  })
  .openapi('ConflictCard');

export const conflictsQuery = z.object({
  ...pageQuery,
  kind: conflictKindSchema.optional(),
  state: conflictStateSchema.optional(),
  series: shortText.optional(),
  account: shortText.optional(),
  least: z.coerce.number().min(0).max(1).optional(),
});

export const conflictPageSchema = pageOf(conflictCardSchema, 'ConflictPage');

/** One who takes part, with what he says. */
export const conflictVoiceSchema = z
  .object({
    claim: z.string(),
    version: z.int(),
    account: accountRefSchema,
    start: z.int(),
    end: z.int(),
    voices: z.array(z.string()),
    quote: quoteSchema,
    /** "about 22,000 children, al-Hol". */
    words: z.string(),
    value: valueSchema.nullable(),
    unit: z.string().nullable(),
    when: whenSchema,
    first: z.string().nullable(),
    last: z.string().nullable(),
    review: reviewStateSchema,
    series: namedSchema.nullable(),
    /** Statements on one side agree with one another, those of other sides do not. */
    side: z.int(),
  })
  .openapi('ConflictVoice');

/** The sum that does not come out, line by line; a line of a claim names it. */
export const arithmeticSchema = z
  .object({
    lines: z.array(
      z.object({
        label: z.string(),
        role: z.enum(['side', 'part', 'whole', 'sum', 'before', 'after', 'moved']),
        low: z.number().nullable(),
        best: z.number().nullable(),
        high: z.number().nullable(),
        claim: z.string().optional(),
      }),
    ),
    /** What is left unexplained, in the unit of the lines. */
    gap: z.number().nullable(),
    unit: z.string().nullable(),
    says: z.string(),
  })
  .openapi('Arithmetic');

/** A way to settle: reject a claim, put one right, or let all stand. */
export const settlementWaySchema = z
  .object({
    way: z.enum(['reject', 'correct', 'stand']),
    /** The claim rejected or put right. */
    claim: z.string().optional(),
    /** What the correction would be, where one suggests itself. */
    fields: claimFieldsSchema.optional(),
    says: z.string(),
  })
  .openapi('SettlementWay');

export const settlementSchema = z
  .object({
    id: z.int(),
    conflict: z.string(),
    way: z.enum(['reject', 'correct', 'stand']),
    assessments: z.array(z.int()),
    who: z.string(),
    at: z.string(),
    why: z.string(),
  })
  .openapi('Settlement');

export const conflictDetailSchema = conflictCardSchema
  .extend({
    voices: z.array(conflictVoiceSchema),
    arithmetic: arithmeticSchema,
    ways: z.array(settlementWaySchema),
    settlement: settlementSchema.nullable(),
  })
  .openapi('ConflictDetail');

/** Versions are those of the claims as they were shown: where one has changed since, nothing is done. */
export const settleRequestSchema = z
  .object({
    way: z.enum(['reject', 'correct', 'stand']),
    claims: z
      .array(z.object({ id: shortText, version: z.int().nonnegative() }))
      .max(50)
      .default([]),
    fields: claimFieldsSchema.optional(),
    why: shortText.default(''),
    who: shortText.optional(),
  })
  .openapi('SettleRequest');

export const settleAnswerSchema = z
  .object({
    settlement: settlementSchema,
    /** As it stands now; null where it is a conflict no more. */
    conflict: conflictCardSchema.nullable(),
    moved: z.array(seriesMoveSchema),
    pending: z.boolean(),
    revision: z.int(),
  })
  .openapi('SettleAnswer');

export type ConflictKind = z.output<typeof conflictKindSchema>;
export type ConflictState = z.output<typeof conflictStateSchema>;
export type ConflictCard = z.output<typeof conflictCardSchema>;
export type ConflictsQuery = z.output<typeof conflictsQuery>;
export type ConflictVoice = z.output<typeof conflictVoiceSchema>;
export type ConflictDetail = z.output<typeof conflictDetailSchema>;
export type Arithmetic = z.output<typeof arithmeticSchema>;
export type SettlementWay = z.output<typeof settlementWaySchema>;
export type Settlement = z.output<typeof settlementSchema>;
export type SettleRequest = z.input<typeof settleRequestSchema>;
export type SettleAnswer = z.output<typeof settleAnswerSchema>;
