import { z } from '@hono/zod-openapi';

export const intervalSchema = z
  .tuple([z.number(), z.number()])
  .openapi('Interval', { description: 'Low and high end.' });

export const spanSchema = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .openapi('Span', { description: 'Of the canonical text: UTF-16 code units, end exclusive.' });

/** Words in their sentence, so that a reader sees what stands around them. */
export const quoteSchema = z
  .object({ before: z.string(), words: z.string(), after: z.string() })
  .openapi('Quote');

/** A thing with an id and what people call it. */
export const namedSchema = z.object({ id: z.string(), name: z.string() }).openapi('Named');

/** How many there are in all; not exact where counting them all would take long. */
export const totalSchema = z.object({ count: z.int(), exact: z.boolean() }).openapi('Total');

export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written like 2019-09-26')
  .refine((day) => isDay(day), 'there is no such day')
  .openapi({ example: '2019-09-26' });

/** Longest text taken as a name, a reason, a search. */
export const shortText = z.string().trim().max(500);

export const pageQuery = {
  cursor: z.string().max(2000).optional().openapi({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(500).default(50),
};

/** A page of a list; `next` is the cursor of the one after, null on the last. */
export function pageOf<T extends z.ZodType>(item: T, name: string) {
  return z.object({ items: z.array(item), next: z.string().nullable(), total: totalSchema }).openapi(name);
}

export type Interval = z.output<typeof intervalSchema>;
export type Span = z.output<typeof spanSchema>;
export type Quote = z.output<typeof quoteSchema>;
export type Named = z.output<typeof namedSchema>;
export type Total = z.output<typeof totalSchema>;
export interface Page<T> {
  items: T[];
  next: string | null;
  total: Total;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && !text.startsWith('0000');
}
