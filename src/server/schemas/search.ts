import { z } from '@hono/zod-openapi';
import { accountRefSchema, reviewStateSchema } from './claim.js';
import { pageOf, pageQuery, quoteSchema, shortText } from './common.js';

export const searchQuery = z.object({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(100).default(30),
  q: z
    .string()
    .trim()
    .max(300)
    .default('')
    .openapi({ description: 'Words; "quoted" ones together, -word left out.' }),
  /** Where to look: in whole texts, or only in what claims say. */
  in: z.enum(['text', 'claims']).default('text'),
  kind: z.enum(['figure', 'event', 'statement']).optional(),
  measure: shortText.optional(),
  place: shortText.optional(),
  publisher: shortText.optional(),
  language: shortText.optional(),
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  review: reviewStateSchema.optional(),
});

/** Every result is a span of an account. */
export const searchHitSchema = z
  .object({
    account: accountRefSchema,
    start: z.int(),
    end: z.int(),
    quote: quoteSchema,
    claim: z.string().nullable(),
    kind: z.enum(['figure', 'event', 'statement']).nullable(),
    /** A claim's reading in a line. */
    says: z.string().nullable(),
  })
  .openapi('SearchHit');

const facet = z.array(z.object({ value: z.string(), label: z.string(), count: z.int() }));

export const facetsSchema = z
  .object({
    kind: facet,
    measure: facet,
    place: facet,
    publisher: facet,
    language: facet,
    year: facet,
    review: facet,
  })
  .openapi('Facets', {
    description: 'Counted over the first 1,000 matches; those that do not apply are empty.',
  });

export const searchPageSchema = pageOf(searchHitSchema, 'SearchPageItems')
  .extend({ facets: facetsSchema })
  .openapi('SearchPage');

export const suggestQuery = z.object({
  q: z.string().trim().max(100).default(''),
  limit: z.coerce.number().int().min(1).max(30).default(12),
});

/** What the command palette offers: things by their names. */
export const suggestionsSchema = z
  .object({
    items: z.array(
      z.object({
        kind: z.enum(['series', 'place', 'account', 'source', 'conflict']),
        id: z.string(),
        label: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .openapi('Suggestions');

export type SearchQuery = z.output<typeof searchQuery>;
export type SearchHit = z.output<typeof searchHitSchema>;
export type SearchPage = z.output<typeof searchPageSchema>;
export type Facets = z.output<typeof facetsSchema>;
export type Suggestions = z.output<typeof suggestionsSchema>;
