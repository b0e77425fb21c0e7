import { z } from '@hono/zod-openapi';
import type { Total } from '../schemas/common.js';
import { problemSchema } from '../schemas/problem.js';

/** The answers of a route that gives JSON: the one for good, and problem documents. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: problems,
  };
}

/** The answers of a route that makes something. */
export function made<T extends z.ZodType>(schema: T, description: string) {
  return {
    201: { description, content: { 'application/json': { schema } } },
    default: problems,
  };
}

export const problems = {
  description: 'What went wrong (RFC 9457).',
  content: { 'application/problem+json': { schema: problemSchema } },
};

export const idParam = z.object({ id: z.string().min(1).max(1000) });
export const numberParam = z.object({
  id: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
});

/** A page as it is answered: `rows` holds one more than the page where there is another. */
export function page<R, T>(
  rows: readonly R[],
  limit: number,
  view: (rows: readonly R[]) => T[],
  cursor: (last: R) => string,
  total: Total,
): { items: T[]; next: string | null; total: Total } {
  const shown = rows.slice(0, limit);
  return {
    items: view(shown),
    next: rows.length > limit ? cursor(shown.at(-1)!) : null,
    total,
  };
}

export function exactly(count: number): Total {
  return { count, exact: true };
}
