import { z } from '@hono/zod-openapi';

/** An error as RFC 9457 has it, with the fields at fault. */
export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'urn:crossbearing:problem:not-valid' }),
    title: z.string(),
    status: z.int(),
    /** What is wrong this time, with the value and the next step. */
    detail: z.string().optional(),
    /** Path asked for. */
    instance: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
    /** Of `changed`: the version there is now. */
    version: z.int().optional(),
  })
  .openapi('Problem');

export type ProblemDocument = z.output<typeof problemSchema>;
