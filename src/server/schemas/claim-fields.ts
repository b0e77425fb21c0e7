import { z } from '@hono/zod-openapi';
import { factualities } from '../../claims/claim.js';
import { bounds, timeBases } from '../../language/mention.js';
import { aspects } from '../../situation/aspects.js';
import { sourceKindSchema } from '../../situation/schema.js';
import { shortText, spanSchema } from './common.js';

const number = z.number().min(-1e15).max(1e15).nullable();

export const valueSchema = z
  .object({
    low: number,
    best: number,
    high: number,
    bound: z.enum(bounds),
  })
  .openapi('Value', {
    description: 'An open end is null; `best` is null where the words give only a bound.',
  });

export const factualitySchema = z.enum(factualities);

export const aspectSchema = z.enum(aspects);

export const groupSchema = z
  .object({
    label: shortText,
    id: shortText.optional(),
    age: shortText.optional(),
    sex: shortText.optional(),
    nationality: shortText.optional(),
    role: shortText.optional(),
    status: shortText.optional(),
  })
  .openapi('Group');

export const placeRefSchema = z
  .object({ id: shortText.optional(), name: shortText, origin: z.boolean().optional() })
  .openapi('PlaceRef', {
    description: 'A place of the gazetteer by its id; without one it is not known there.',
  });

export const whenSchema = z
  .object({
    edtf: z.string().max(100),
    basis: z.enum(timeBases),
  })
  .openapi('When', { description: '`edtf` is "" when it cannot be told even to the year.' });

export const sourceRefSchema = z
  .object({
    name: shortText,
    role: shortText.optional(),
    kind: sourceKindSchema,
    id: shortText.optional(),
    start: z.int().nonnegative().optional(),
    end: z.int().nonnegative().optional(),
  })
  .openapi('SourceRef');

/** The fields of a claim a reviewer can put right; only those given change. */
export const claimFieldsSchema = z
  .object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    value: valueSchema,
    unit: shortText.min(1),
    aspect: aspectSchema,
    measure: shortText.min(1),
    group: groupSchema,
    of: shortText,
    /** Of an event. */
    type: shortText.min(1),
    places: z.array(placeRefSchema).max(50),
    when: whenSchema,
    sources: z.array(sourceRefSchema).max(20),
    factuality: factualitySchema,
  })
  .partial()
  .openapi('ClaimFields');

export const rolesSchema = z.record(z.string(), spanSchema.extend({ text: z.string() }));

export type Value = z.output<typeof valueSchema>;
export type ClaimFields = z.output<typeof claimFieldsSchema>;
export type When = z.output<typeof whenSchema>;
export type PlaceRef = z.output<typeof placeRefSchema>;
export type SourceRef = z.output<typeof sourceRefSchema>;
export type GroupRef = z.output<typeof groupSchema>;
