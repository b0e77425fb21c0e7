import { z } from '@hono/zod-openapi';
import { namedSchema, shortText } from './common.js';

/** How finely the place itself is known; it is drawn no finer. */
export const precisionSchema = z.enum(['exact', 'town', 'district', 'region', 'country', 'unknown']);

/** A place with the course of one measure there. */
export const placedSeriesSchema = z
  .object({
    place: z.object({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      parent: z.string().nullable(),
      /** Null where nobody knows it: listed beside the map. */
      lon: z.number().nullable(),
      lat: z.number().nullable(),
      precision: precisionSchema,
      /** Kilometres around the point within which it lies. */
      radius: z.number(),
    }),
    series: namedSchema,
    /** At the date asked for: the last estimate by then; null where there is none yet. */
    at: z
      .object({ date: z.string(), best: z.number(), low: z.number(), high: z.number(), ageDays: z.int() })
      .nullable(),
    /** Every estimate, for the slider: date, best, ends of the 90 % interval. */
    course: z.array(z.tuple([z.string(), z.number(), z.number(), z.number()])),
  })
  .openapi('PlacedSeries');

export const mapQuery = z.object({
  measure: shortText.optional().openapi({ description: 'Default: the one known at most places.' }),
  group: shortText.optional().openapi({ description: 'Default: everybody ("all").' }),
  unit: shortText.optional(),
  at: z.string().max(40).optional().openapi({ description: 'EDTF date; default: the day of the picture.' }),
});

export const mapSchema = z
  .object({
    measure: namedSchema.nullable(),
    group: namedSchema.nullable(),
    unit: z.string().nullable(),
    at: z.string().nullable(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    items: z.array(placedSeriesSchema),
    /** What else could be shown, with at how many places it is known, the most first. */
    choices: z.array(
      z.object({ measure: namedSchema, group: namedSchema, unit: z.string(), places: z.int() }),
    ),
  })
  .openapi('Map');

export type PlacedSeries = z.output<typeof placedSeriesSchema>;
export type MapQuery = z.output<typeof mapQuery>;
export type MapView = z.output<typeof mapSchema>;
