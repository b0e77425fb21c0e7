import { z } from 'zod';
import { aspects } from './aspects.js';

const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens, like al-hol');
const words = z.array(z.string().min(1)).default([]);
const byLanguage = <T extends z.ZodType>(value: T) =>
  z.record(z.string().regex(/^[a-z]{2,3}$/, 'a language is a code like en or ar'), value);

/**
 * Words by part of speech, in base form; the reader inflects them. `verbs` are done to those counted ("detain 40
 * men"), `deeds` by them ("40 men fled"). `nouns` name what happened ("40 deaths"), `people` those it happened to
 * ("40 detainees"), which says less. `phrases` are matched word by word, verbs inflected, "..." standing for a few
 * words between ("receive ... assistance") and a last N for the figure that follows ("home to N").
 */
export const expressionSchema = z.strictObject({
  verbs: words,
  deeds: words,
  nouns: words,
  people: words,
  adjectives: words,
  phrases: words,
});

export const placeSchema = z.strictObject({
  id,
  kind: z.string().min(1),
  names: byLanguage(z.array(z.string().min(1)).min(1)),
  parent: id.optional(),
  lon: z.number().min(-180).max(180).optional(),
  lat: z.number().min(-90).max(90).optional(),
  pcode: z.string().optional(),
  geonames: z.number().int().positive().optional(),
});

export const measureSchema = z.strictObject({
  id,
  label: z.string().min(1),
  aspect: z.enum(aspects),
  /** What it can be said of only, whatever else its words are said of ("arms were seized"). */
  counts: z.enum(['people', 'things', 'money']).optional(),
  /** Prepositions that lead to those its verbs are done for ("handed out rice to 900 families"). */
  recipients: words,
  /** The measure meant where its verb is still to be done ("to reach 900 people"). */
  planned: id.optional(),
  /** The measure meant where its words are said of money ("provided $9 million"). */
  ofMoney: id.optional(),
  /** What its verbs say of things that do not live: [crushed 40 houses]. */
  ofThings: id.optional(),
  /** Its aspect where a verb says that it happened ("40 people were displaced"), if another. */
  happens: z.enum(['stock', 'flow']).optional(),
  /** The measure this one is a part of: the detained of a camp are part of its population. */
  within: id.optional(),
  /** The measure it stands for where its people are counted: the displaced, where 900 of them live. */
  refines: id.optional(),
  /** What its expressions say happens to the stock of `moves`: +1 arrivals, -1 departures. */
  moves: z.strictObject({ measure: id, sign: z.union([z.literal(1), z.literal(-1)]) }).optional(),
  /** What it is to the place its people come from: who arrive from a camp have departed there. */
  leaves: id.optional(),
  words: byLanguage(expressionSchema).default({}),
});

export const groupSchema = z.strictObject({
  id,
  label: z.string().min(1),
  /** The groups this one is part of. */
  within: z.array(id).default([]),
  age: z.string().optional(),
  sex: z.string().optional(),
  nationality: z.string().optional(),
  role: z.string().optional(),
  status: z.string().optional(),
  words: byLanguage(z.array(z.string().min(1))).default({}),
});

export const eventTypeSchema = z.strictObject({
  id,
  label: z.string().min(1),
  /** The measure a figure attached to such an event is of. */
  measure: id.optional(),
  /** The type its words tell where they are done to a place ("captured the capital"), if another. */
  ofPlaces: id.optional(),
  words: byLanguage(expressionSchema).default({}),
});

/** What sort of voice a source is. */
export const sourceKindSchema = z.enum([
  'un',
  'ngo',
  'government',
  'armed-group',
  'camp-administration',
  'media',
  'researcher',
  'official',
  'witness',
  'document',
  'unnamed',
  'person',
  'other',
]);
export type SourceKind = z.output<typeof sourceKindSchema>;

export const sourceSchema = z.strictObject({
  id,
  name: z.string().min(1),
  kind: sourceKindSchema,
  aliases: z.array(z.string().min(1)).default([]),
  domains: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/, 'a domain is like example.org')).default([]),
  /** Admiralty code, NATO AJP-2.1: A completely reliable to E unreliable, F cannot be judged. */
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).default('F'),
});

export const anchorSchema = z.strictObject({
  id,
  names: byLanguage(z.array(z.string().min(1)).min(1)),
  /** EDTF date or interval. */
  date: z.string().min(4),
  /** An event's names are dates to a reader; a tenure only tells that a text speaking of its holder is of that time. */
  kind: z.enum(['event', 'tenure']).default('event'),
});

export const householdSizeSchema = z
  .strictObject({ mean: z.number().positive(), low: z.number().positive(), high: z.number().positive() })
  .refine((size) => size.low <= size.mean && size.mean <= size.high, 'low, mean and high must be in order');

export const situationSchema = z.strictObject({
  id,
  title: z.string().min(1),
  languages: z.array(z.string()).default(['en']),
  householdSize: householdSizeSchema.optional(),
  places: z.array(placeSchema).default([]),
  measures: z.array(measureSchema).default([]),
  groups: z.array(groupSchema).default([]),
  eventTypes: z.array(eventTypeSchema).default([]),
  sources: z.array(sourceSchema).default([]),
  anchors: z.array(anchorSchema).default([]),
});

/** The files of `knowledge/general/`: each holds a list of one kind. */
export const knowledgeSchemas = {
  'general/measures.yaml': z.array(measureSchema),
  'general/groups.yaml': z.array(groupSchema),
  'general/event-types.yaml': z.array(eventTypeSchema),
  'general/sources.yaml': z.array(sourceSchema),
  'general/households.yaml': householdSizeSchema,
} as const;

export type Expression = z.output<typeof expressionSchema>;
export type Place = z.output<typeof placeSchema>;
export type Measure = z.output<typeof measureSchema>;
export type GroupType = z.output<typeof groupSchema>;
export type EventType = z.output<typeof eventTypeSchema>;
export type Source = z.output<typeof sourceSchema>;
export type Anchor = z.output<typeof anchorSchema>;
export type HouseholdSize = z.output<typeof householdSizeSchema>;
