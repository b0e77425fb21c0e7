import { z } from '@hono/zod-openapi';
import { accountRefSchema } from './claim.js';
import { pageOf, pageQuery, shortText, spanSchema } from './common.js';

export const sourceCardSchema = z
  .object({
    /** Its id in the situation, else its name in lower case. */
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    /** Whether it publishes accounts, is cited in them, or both. */
    role: z.enum(['publisher', 'cited', 'both']),
    /** Admiralty code: what the situation states, moved by its record; F: cannot be judged. */
    reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
    reliabilityBasis: z.enum(['stated', 'record', 'none']),
    accounts: z.int(),
    claims: z.int(),
    /** How its figures stood to what is now believed. */
    record: z.object({ current: z.int(), stale: z.int(), wrong: z.int() }),
    /** What reviewers made of its claims. */
    reviewed: z.object({ accepted: z.int(), corrected: z.int(), rejected: z.int() }),
    /** Share of its figures that held against later official ones, with a 90 % interval; null where none was judged. */
    score: z.object({ best: z.number(), low: z.number(), high: z.number() }).nullable(),
    newest: z.string().nullable(),
    aliases: z.array(z.string()),
  })
  .openapi('SourceCard');

export const sourcesQuery = z.object({
  ...pageQuery,
  q: shortText.optional(),
  sort: z.enum(['claims', 'name', 'reliability', 'score']).default('claims'),
});

export const sourcePageSchema = pageOf(sourceCardSchema, 'SourcePage');

export const sourceLinkSchema = z
  .object({
    /** Words go from `from` to `to`: `to` copies, quotes or cites `from`. */
    from: z.string(),
    to: z.string(),
    kind: z.enum(['copy', 'partial', 'quotation', 'citation']),
    count: z.int(),
  })
  .openapi('SourceLink');

const quotedClaimSchema = spanSchema.extend({
  claim: z.string(),
  /** Null where its account is no longer present. */
  account: accountRefSchema.nullable(),
  text: z.string(),
});

export const sourceDetailSchema = sourceCardSchema
  .extend({
    links: z.array(sourceLinkSchema.extend({ fromName: z.string(), toName: z.string() })),
    /** Its record by year: year, current, stale, wrong. */
    years: z.array(z.tuple([z.string(), z.int(), z.int(), z.int()])),
    measures: z.array(z.object({ id: z.string(), name: z.string(), claims: z.int() })),
    /** Its record in sentences. */
    says: z.array(z.string()),
    /** Figures held against later official ones, those that did not hold first. */
    evidence: z.array(
      z.object({
        held: z.boolean(),
        days: z.number(),
        figure: quotedClaimSchema,
        against: quotedClaimSchema.extend({ source: z.string() }),
      }),
    ),
  })
  .openapi('SourceDetail');

export const sourceGraphSchema = z
  .object({
    nodes: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']),
        claims: z.int(),
      }),
    ),
    links: z.array(sourceLinkSchema),
    /** Whether only the busiest are shown. */
    cut: z.boolean(),
  })
  .openapi('SourceGraph');

export const graphQuery = z.object({ limit: z.coerce.number().int().min(2).max(300).default(80) });

export type SourceCard = z.output<typeof sourceCardSchema>;
export type SourcesQuery = z.output<typeof sourcesQuery>;
export type SourceDetail = z.output<typeof sourceDetailSchema>;
export type SourceGraph = z.output<typeof sourceGraphSchema>;
export type SourceLink = z.output<typeof sourceLinkSchema>;
