import { z } from 'zod';
import { eventLinksSchema } from './events/event-links-schema.js';

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

const share = z.number().min(0).max(1);
const state = z.strictObject({ stale: share, wrong: share });
const positive = z.number().positive();

export const modelSchema = z.strictObject({
  cell: positive,
  offset: positive,
  change: z.strictObject({
    steps: z.array(positive).min(1),
    convoys: z.strictObject({ rate: share, rates: z.array(share).min(1), size: positive }),
    upheavals: share,
    upheavalsWithEvent: share,
    flowMisreported: share,
  }),
  states: z.strictObject({
    stated: state,
    relative: state,
    narrative: state,
    anchored: state,
    published: state,
    background: state,
    former: state,
    none: state,
  }),
  confirmed: z.strictObject({ left: share, record: positive }),
  calibration: z.strictObject({ drawnIn: z.tuple([share, share, share]), within: positive }),
  tolls: z.strictObject({
    measures: words.min(1),
    below: positive,
    above: positive,
    unknown: share,
    days: positive,
    settled: positive,
  }),
  prior: z.strictObject({ near: positive, elsewhere: share }),
  misread: share,
  staleness: z.strictObject({ known: positive, blur: positive, unknown: share }),
  roughness: z.strictObject({ A: positive, B: positive, C: positive, D: positive, E: positive, F: positive }),
  habits: z.strictObject({
    fewest: positive,
    ofBias: share,
    leastBias: positive,
    doubt: positive,
    plainBias: positive,
    plainTimes: positive,
  }),
  roughnessOfCounts: positive,
  roughnessByKind: z.record(z.string(), positive),
  copies: z.strictObject({
    ownDays: positive,
    own: share,
    countedAnew: share,
    othersDays: positive,
    precise: share,
    round: share,
    roundedDays: positive,
    roundedOfNobody: share,
    roundedOfAnother: share,
    looseAbove: positive,
    looseOfBackground: share,
    looseOfPresent: share,
    verbatimDays: positive,
  }),
});

export const countersSchema = z.strictObject({
  fewest: positive,
  falling: share,
  window: positive,
  dayLate: share,
  chances: z.strictObject({
    restart: share,
    rebase: share,
    correction: share,
    batch: share,
    transposed: share,
    outlier: share,
    late: share,
    surge: share,
    surgeWithEvent: share,
  }),
  stillStill: share,
  reasonGiven: positive,
  batchLeast: share,
  batchMost: share,
  correctionMost: share,
  rebaseMost: positive,
  longestStill: positive,
  longestSlip: positive,
});

export const countReasonsSchema = z.strictObject({
  restart: words.default([]),
  rebase: words.default([]),
  correction: words.default([]),
  batch: words.default([]),
  transposed: words.default([]),
  late: words.default([]),
});

/** Schemas of this layer's knowledge files. */
export const knowledgeSchemas = {
  'en/event-links.yaml': eventLinksSchema,
  'general/reconcile-counters.yaml': countersSchema,
  '*/count-reasons.yaml': countReasonsSchema,
  'general/reconcile-hedges.yaml': hedgesSchema,
  'general/reconcile-groups.yaml': groupWordsSchema,
  'general/reconcile-model.yaml': modelSchema,
} as const;

export type Hedge = z.output<typeof hedge>;
export type Hedges = z.output<typeof hedgesSchema>;
export type Model = z.output<typeof modelSchema>;
export type CountReasons = z.output<typeof countReasonsSchema>;
export type GroupWords = z.output<typeof groupWordsSchema>;
