import { z } from 'zod';

const pair = z.tuple([z.number().nonnegative(), z.number().nonnegative()]);
const openPair = z.tuple([z.number().nonnegative().nullable(), z.number().nonnegative().nullable()]);
const hedge = z.strictObject({ inside: pair, tail: pair, hard: openPair });
const words = z.array(z.string().min(1));

export const hedgesSchema = z.strictObject({
  cap: z.number().positive().max(0.5),
  bounds: z.strictObject({
    exact: hedge,
    approx: hedge,
    nearly: hedge,
    'at-least': hedge,
    'more-than': hedge,
    'at-most': hedge,
    'less-than': hedge,
    range: hedge,
    vague: hedge,
  }),
});

export const groupWordsSchema = z.strictObject({
  everyone: words,
  ornaments: words,
  openers: words,
  additional: words,
  joins: words,
});

/** Schemas of this layer's knowledge files. */
export const knowledgeSchemas = {
  'general/reconcile-hedges.yaml': hedgesSchema,
  'general/reconcile-groups.yaml': groupWordsSchema,
} as const;

export type Hedge = z.output<typeof hedge>;
export type Hedges = z.output<typeof hedgesSchema>;
export type GroupWords = z.output<typeof groupWordsSchema>;
