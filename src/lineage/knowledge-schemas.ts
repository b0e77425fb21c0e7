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
  scatteredOfShorter: share,
  quotationWords: count,
  standingAccounts: count,
  longStanding: count,
  standingOfShorter: share,
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

const byDating = z.strictObject({ dated: share, present: share, background: share });

export const descentSchema = z.strictObject({
  own: byDating.extend({ days: count }),
  same: z.strictObject({ days: count, named: share, round: byDating, precise: byDating }),
  rounding: z.strictObject({ days: count, named: share, other: share, round: byDating, precise: byDating }),
  halo: z.strictObject({ units: z.number().positive(), share, named: share }),
});

/** Schemas of this layer's knowledge files; "*" stands for any language folder. */
export const knowledgeSchemas: Readonly<Record<string, z.ZodType>> = {
  'general/lineage.yaml': lineageSchema,
  'general/descent.yaml': descentSchema,
  '*/credits.yaml': creditsSchema,
  '*/standing-text.yaml': standingTextSchema,
};

export type LineageRules = z.output<typeof lineageSchema>;
