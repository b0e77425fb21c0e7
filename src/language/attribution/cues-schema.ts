import { z } from 'zod';
import { commitments } from '../mention.js';

/** What sort of statement a cue makes. */
export const stanceSchema = z.enum([
  'said',
  'reported',
  'admitted',
  'claimed',
  'denied',
  'judged',
  'feared',
  'warned',
  'estimated',
  'predicted',
  'promised',
  'threatened',
  'demanded',
]);

/** What a claim is worth when only its cue speaks for it; see the comment in the file. */
export const commitmentSchema = z.enum(commitments);

const words = z.array(z.string().min(1));
const group = z.strictObject({ stance: stanceSchema, commitment: commitmentSchema, words });

export const cuesSchema = z.strictObject({
  verbs: z.array(group.extend({ weight: z.enum(['strong', 'weak', 'quoted', 'counted']) })),
  irregular: z.record(z.string(), words),
  nouns: z.array(group),
  phrases: z.array(group),
  unsourced: z.array(group),
  auxiliaries: words,
  clauseOpeners: words,
  weekdays: words,
  adjunctOpeners: words,
  pronouns: z.record(z.enum(['masculine', 'feminine', 'plural', 'own', 'other']), words),
  addressed: words,
  evaluating: words,
});

export type Stance = z.output<typeof stanceSchema>;
export type Commitment = z.output<typeof commitmentSchema>;
