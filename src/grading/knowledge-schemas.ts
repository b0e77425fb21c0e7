import { z } from 'zod';
import { sourceKindSchema } from '../situation/schema.js';

const share = z.number().min(0).max(1);
const count = z.number().int().positive();
const letter = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
const reliable = z.strictObject({ label: z.string().min(1), share, from: share });
const label = z.string().min(1);

export const gradingSchema = z.strictObject({
  reliability: z.strictObject({
    A: reliable,
    B: reliable,
    C: reliable,
    D: reliable,
    E: reliable,
    F: z.strictObject({ label }),
  }),
  record: z.strictObject({
    priorWeight: z.number().positive(),
    leastJudged: count,
    officialKinds: z.array(sourceKindSchema),
    officialReliability: z.array(letter),
    days: count,
    examples: count,
  }),
  compare: z.strictObject({
    days: count,
    apart: share,
    perDay: share,
    odds: z.number().min(1),
    period: share,
    eventDays: count,
    neighbours: count,
  }),
  credibility: z.strictObject({ '1': label, '2': label, '3': label, '4': label, '5': label, '6': label }),
  corroboration: z.strictObject({
    confirmed: z.number().positive(),
    probable: z.number().positive(),
    trusted: z.array(letter),
    distrusted: z.array(letter),
  }),
});

/** Schemas of this layer's knowledge files. */
export const knowledgeSchemas = {
  'general/grading.yaml': gradingSchema,
} as const;

export type Reliability = z.output<typeof letter>;
