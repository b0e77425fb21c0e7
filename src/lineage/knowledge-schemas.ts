import { z } from 'zod';

const share = z.number().min(0).max(1);
const count = z.number().int().positive();

export const lineageSchema = z.strictObject({
  leastPassage: count,
  copyOfShorter: share,
  copyOfLonger: share,
  partialWords: count,
  partialOfShorter: share,
  longPassage: count,
  quotationWords: count,
  standingAccounts: count,
  longStanding: count,
  formNumbers: count,
  formShare: share,
  leastWords: count,
});

export const creditsSchema = z.strictObject({
  credits: z.array(z.string().min(1)),
  wires: z.array(z.string().includes('...')),
});

export const standingTextSchema = z.strictObject({
  stretch: count,
  cues: z.array(z.string().min(1)).min(1),
});

/** Schemas of this layer's knowledge files; "*" stands for any language folder. */
export const knowledgeSchemas: Readonly<Record<string, z.ZodType>> = {
  'general/lineage.yaml': lineageSchema,
  '*/credits.yaml': creditsSchema,
  '*/standing-text.yaml': standingTextSchema,
};

export type LineageRules = z.output<typeof lineageSchema>;
