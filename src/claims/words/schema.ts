import { z } from 'zod';

const words = z.array(z.string().min(1));

export const claimWordsSchema = z.strictObject({
  irregularVerbs: z.record(z.string(), words),
  doubling: words,
  irregularPlurals: z.record(z.string(), z.string()),
  persons: words,
  personEndings: words,
  peoples: words,
  commonNouns: words,
  households: words,
  ownVerbs: words,
  movers: words,
  asked: words,
  unfunding: words,
  justPeople: words,
  ofCompounds: words,
  measuring: words,
  uncounted: words,
  definites: words,
  changes: words,
  prices: words,
  capacities: words,
  volumes: words,
  sourceLines: words,
  totals: words,
  directions: words,
  placeNouns: z.record(z.string(), words),
  noAgents: words,
  eventNouns: words,
  levelVerbs: words,
  recordingVerbs: words,
  listingVerbs: words,
  causatives: words,
  moneyNouns: words,
  idleModifiers: words,
  genericHeads: words,
  bodies: words,
  amountingVerbs: words,
});

export type ClaimWords = z.output<typeof claimWordsSchema>;
