import { z } from '@hono/zod-openapi';

/** What the stream of changes tells; each is an event of its `kind`, its data this object as JSON. */
export const streamEventSchema = z
  .discriminatedUnion('kind', [
    /** The first event of every stream, and of none other. */
    z.object({ kind: z.literal('hello'), revision: z.int() }),
    /** The picture has moved: what was shown of these series is out of date; of all where `series` is null. */
    z.object({ kind: z.literal('picture'), revision: z.int(), series: z.array(z.string()).nullable() }),
    z.object({
      kind: z.literal('claim'),
      revision: z.int(),
      claim: z.string(),
      version: z.int(),
      review: z.enum(['open', 'accepted', 'corrected', 'rejected']),
      who: z.string(),
    }),
    z.object({ kind: z.literal('accounts'), revision: z.int(), new: z.int() }),
    z.object({ kind: z.literal('correction'), revision: z.int(), id: z.int() }),
    z.object({ kind: z.literal('settlement'), revision: z.int(), conflict: z.string() }),
    z.object({ kind: z.literal('progress'), label: z.string(), done: z.int(), total: z.int() }),
  ])
  .openapi('StreamEvent');

export type StreamEvent = z.output<typeof streamEventSchema>;
