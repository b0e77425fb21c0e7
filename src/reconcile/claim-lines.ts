import { z } from 'zod';
import { type Claim, factualities } from '../claims/claim.js';
import { bounds, timeBases } from '../language/mention.js';
import { aspects } from '../situation/aspects.js';
import { parseEdtf } from '../situation/edtf.js';

/** A line of a claims file that is no claim, and why. */
export interface LineProblem {
  /** From 1. */
  readonly line: number;
  /** "value.best"; "" for the whole line. */
  readonly field: string;
  readonly message: string;
}

/** What a claims file holds. */
export interface ClaimLines {
  readonly claims: readonly Claim[];
  readonly problems: readonly LineProblem[];
  /** Line of each claim, from 1, by its id. */
  readonly lines: ReadonlyMap<string, number>;
}

const number = z.number().nullable().default(null);
const span = z.object({ start: z.number(), end: z.number() });

const common = {
  id: z.string().min(1).optional(),
  account: z.string().default(''),
  publisher: z.string().nullish(),
  /** Of a moment its day. */
  published: z
    .string()
    .transform((text) => text.replace(/^(\d{4}-\d\d-\d\d)[T ].*$/, '$1'))
    .refine((text) => text === '' || parseEdtf(text) !== undefined, 'not an EDTF date or interval')
    .nullish(),
  publishedBasis: z.string().nullish(),
  text: z.string().default(''),
  start: z.number().int().nonnegative().default(0),
  end: z.number().int().nonnegative().default(0),
  sentence: span.optional(),
  places: z
    .array(
      z.object({ id: z.string().nullish(), name: z.string().default(''), origin: z.boolean().optional() }),
    )
    .default([]),
  when: z
    .object({
      edtf: z.string().default(''),
      basis: z.enum(timeBases).default('stated'),
    })
    .default({ edtf: '', basis: 'none' }),
  sources: z
    .array(z.looseObject({ name: z.string().default(''), kind: z.string().default('other') }))
    .default([]),
  factuality: z.enum(factualities).default('asserted'),
  confidence: z.number().min(0).max(1).default(1),
  note: z.string().nullish(),
  family: z.string().min(1).nullish(),
  parent: z.object({ id: z.string().min(1), probability: z.number().min(0).max(1) }).nullish(),
};

const figure = z.looseObject({
  ...common,
  kind: z.literal('figure'),
  value: z
    .object({
      low: number,
      best: number,
      high: number,
      bound: z.enum(bounds).default('exact'),
    })
    .refine(
      (value) => value.low !== null || value.best !== null || value.high !== null,
      'it names no number',
    ),
  unit: z.string().min(1).default('person'),
  aspect: z.enum(aspects),
  measure: z.string().min(1),
  group: z.looseObject({ label: z.string().default('') }).default({ label: '' }),
});

const event = z.looseObject({
  ...common,
  kind: z.literal('event'),
  type: z.string().min(1),
  roles: z.record(z.string(), z.unknown()).default({}),
});

const statement = z.looseObject({
  ...common,
  kind: z.literal('statement'),
  stance: z.string().default('said'),
  about: z.string().default(''),
});

const line = z.discriminatedUnion('kind', [figure, event, statement]);

/**
 * Claims of newline-delimited JSON. A line that is no claim is named with its field and left out; what may be missing
 * takes its plainest value (the publisher's own voice, asserted, read for sure). A claim without an id gets its line's.
 */
export function readClaimLines(text: string): ClaimLines {
  const claims: Claim[] = [];
  const problems: LineProblem[] = [];
  const lines = new Map<string, number>();
  const contents = new Map<string, string>();
  text.split('\n').forEach((raw, index) => {
    const content = index === 0 ? raw.replace(/^\uFEFF/, '') : raw;
    if (content.trim() === '') return;
    const read = readLine(content, index + 1);
    if ('problems' in read) {
      problems.push(...read.problems);
      return;
    }
    const { id } = read.claim;
    const known = contents.get(id);
    if (known !== undefined && known !== content.trim()) {
      problems.push({
        line: index + 1,
        field: 'id',
        message: `line ${lines.get(id)} has the id ${id} already`,
      });
      return;
    }
    contents.set(id, content.trim());
    claims.push(read.claim);
    if (!lines.has(id)) lines.set(id, index + 1);
  });
  return { claims, problems, lines };
}

/** A claim of a value parsed from JSON, or what is wrong with it. */
export function readClaim(
  value: unknown,
  id: string,
): { claim: Claim } | { issues: { field: string; message: string }[] } {
  const checked = line.safeParse(value);
  if (!checked.success)
    return {
      issues: checked.error.issues.map((issue) => ({
        field: issue.path.map(String).join('.'),
        message: issue.message,
      })),
    };
  const { data } = checked;
  const tidy = Object.fromEntries(
    Object.entries(data).filter(([, field]) => field !== null && field !== undefined),
  );
  const places = data.places.map(({ id: known, name, origin }) => ({
    ...(known ? { id: known } : {}),
    name: name || (known ?? ''),
    ...(origin ? { origin } : {}),
  }));
  const sentence = data.sentence ?? { start: data.start, end: data.end };
  return { claim: { ...tidy, id: data.id ?? id, places, sentence } as unknown as Claim };
}

function readLine(content: string, number: number): { claim: Claim } | { problems: LineProblem[] } {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { problems: [{ line: number, field: '', message: 'not JSON' }] };
  }
  const read = readClaim(value, `line-${number}`);
  if ('claim' in read) return read;
  return { problems: read.issues.map((issue) => ({ line: number, ...issue })) };
}
