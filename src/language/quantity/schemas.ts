import { z } from 'zod';
import { bounds } from '../mention.js';

const words = z.array(z.string());
const bound = z.enum(bounds);

export const numbersSchema = z.strictObject({
  cardinals: z.record(z.string(), z.number()),
  scales: z.record(z.string(), z.number()),
  shortScales: z.record(z.string(), z.number()),
  percents: words,
  fractions: z.record(z.string(), z.number()),
  multiples: z.record(z.string(), z.number()),
  vague: z.record(z.string(), z.tuple([z.number(), z.number()])),
});

const hedge = z.strictObject({ bound, side: z.literal('below').optional(), words });

export const hedgesSchema = z.strictObject({
  before: z.array(hedge),
  after: z.array(hedge),
  aboutWhat: words,
});

export type Hedge = z.infer<typeof hedge>;

export const unitsSchema = z.strictObject({
  duration: words,
  measure: words,
  amount: words,
  weights: words,
  weighing: words,
  sums: words,
  currencies: z.record(z.string(), z.string()),
  sources: words,
  speakers: words,
});

export const quantityWordsSchema = z.strictObject({
  stops: words,
  verbs: words,
  plurals: words,
  labels: words,
  streets: words,
  streetsBefore: words,
  numbered: words,
  callings: words,
  dayParts: words,
  months: words,
  people: words,
  participles: words,
  containers: words,
  changes: words,
  counted: words,
});
