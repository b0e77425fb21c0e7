import { z } from '@hono/zod-openapi';
import { accountRefSchema, claimMarkSchema, claimViewSchema } from './claim.js';
import { claimFieldsSchema } from './claim-fields.js';
import { daySchema, namedSchema, pageOf, pageQuery, shortText, spanSchema } from './common.js';
import { linkDecisionSchema } from './lineage.js';

export const accountCardSchema = accountRefSchema
  .extend({
    publishedBasis: z.string(),
    language: z.string(),
    url: z.string().nullable(),
    path: z.string(),
    /** Whether its source says it still. */
    present: z.boolean(),
    figures: z.int(),
    events: z.int(),
    statements: z.int(),
    open: z.int().openapi({ description: 'Figures nobody has reviewed.' }),
    conflicts: z.int(),
    /** Id of the family of copies it belongs to. */
    family: z.string().nullable(),
    /** Why nothing could be read in it. */
    problem: z.string().nullable(),
  })
  .openapi('AccountCard');

export const accountsQuery = z.object({
  ...pageQuery,
  q: shortText.optional().openapi({ description: 'Words of its title, publisher or name.' }),
  publisher: shortText.optional(),
  language: shortText.optional(),
  family: shortText.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  present: z.enum(['yes', 'no', 'all']).default('yes'),
  sort: z.enum(['newest', 'oldest', 'name', 'open']).default('newest'),
});

export const accountPageSchema = pageOf(accountCardSchema, 'AccountPage');

export const furnitureSchema = spanSchema.extend({ kind: z.string() });

/** A shared passage: where it stands in this account, and where in the other. */
export const familyLinkSchema = z
  .object({
    account: accountRefSchema,
    kind: z.enum(['copy', 'partial', 'quotation']),
    /** Whether this account has it from the other, the other from this, or nobody can tell. */
    direction: z.enum(['from', 'to', 'unknown']),
    score: z.number(),
    /** What a person last said of it; null where nobody did. */
    decision: linkDecisionSchema.nullable(),
    spans: z.array(z.object({ here: spanSchema, there: spanSchema })),
  })
  .openapi('FamilyLink');

export const accountDetailSchema = accountCardSchema
  .extend({
    author: z.string().nullable(),
    /** Canonical text; every span points into it. Text, never markup. */
    text: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    furniture: z.array(furnitureSchema),
    headings: z.array(spanSchema),
    claims: z.array(claimViewSchema),
    supersedes: z.array(accountRefSchema),
    supersededBy: z.array(accountRefSchema),
    copies: z.array(familyLinkSchema),
    /** The file it came in, byte for byte, as a download. */
    original: z.object({ href: z.string(), name: z.string(), bytes: z.int(), sha256: z.string() }).nullable(),
  })
  .openapi('AccountDetail');

/** What other accounts say of the same thing about the same time. */
export const othersSchema = z
  .object({
    items: z.array(
      z.object({
        claim: z.string(),
        series: namedSchema,
        others: z.array(claimMarkSchema.extend({ agrees: z.boolean(), copy: z.boolean() })),
      }),
    ),
  })
  .openapi('Others');

/** A claim the machine missed: a span and what it says; what is left out is read from the span and its surroundings. */
export const markRequestSchema = z
  .object({
    kind: z.enum(['figure', 'event']).default('figure'),
    start: z.int().nonnegative(),
    end: z.int().positive(),
    fields: claimFieldsSchema.omit({ start: true, end: true }).default({}),
    why: shortText.default(''),
    who: shortText.optional(),
  })
  .openapi('MarkRequest');

/** One line of the answer to an upload (application/x-ndjson). */
export const uploadStepSchema = z
  .discriminatedUnion('step', [
    z.object({ step: z.literal('received'), file: z.string(), bytes: z.int() }),
    z.object({
      step: z.literal('taken'),
      file: z.string(),
      accounts: z.array(accountRefSchema),
      new: z.int(),
    }),
    z.object({
      step: z.literal('problem'),
      file: z.string(),
      line: z.int().optional(),
      field: z.string().optional(),
      reason: z.string(),
      message: z.string(),
    }),
    z.object({ step: z.literal('reading'), done: z.int(), total: z.int(), label: z.string() }),
    z.object({ step: z.literal('reconciling') }),
    z.object({
      step: z.literal('done'),
      accounts: z.int(),
      new: z.int(),
      claims: z.int(),
      problems: z.int(),
      revision: z.int(),
    }),
    z.object({ step: z.literal('failed'), message: z.string() }),
  ])
  .openapi('UploadStep');

export type AccountCard = z.output<typeof accountCardSchema>;
export type AccountsQuery = z.output<typeof accountsQuery>;
export type AccountDetail = z.output<typeof accountDetailSchema>;
export type FamilyLink = z.output<typeof familyLinkSchema>;
export type Others = z.output<typeof othersSchema>;
export type MarkRequest = z.input<typeof markRequestSchema>;
export type UploadStep = z.output<typeof uploadStepSchema>;
