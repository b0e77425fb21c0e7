import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Account } from '../accounts/account.js';
import { readSituation } from '../situation/situation.js';
import type { FigureClaim } from './claim.js';
import { extractClaims } from './extract-claims.js';

const folder = new URL('../../phrasebook/en/', import.meta.url);
const situation = readSituation(read('figures-situation.yaml'));

const figureSchema = z.strictObject({
  quote: z.string(),
  value: z.string(),
  unit: z.string(),
  says: z.string(),
  group: z.string().default(''),
  places: z.array(z.string()).default([]),
  when: z.string().optional(),
  sources: z.array(z.string()).optional(),
  factuality: z.string().optional(),
  links: z.array(z.string()).default([]),
});
const casesSchema = z.array(
  z.strictObject({
    about: z.string(),
    cases: z.array(z.strictObject({ text: z.string(), figures: z.array(figureSchema) })),
  }),
);
const trapsSchema = z.array(z.strictObject({ about: z.string(), sentences: z.array(z.string()) }));

const books = [
  'aid',
  'boxes',
  'crises',
  'hedges',
  'measures',
  'money',
  'news',
  'parts',
  'places',
  'reporters',
  'reports',
  'shares',
  'sources',
  'times',
  'topics',
  'units',
];

for (const book of books) {
  for (const { about, cases } of casesSchema.parse(parse(read(`figures-${book}.yaml`)))) {
    describe(`figures: ${about}`, () => {
      it.each(cases)('$text', ({ text, figures }) => {
        const found = figuresIn(text);
        expect(found.map((figure) => figure.quote)).toEqual(figures.map((figure) => figure.quote));
        expect(found).toMatchObject(figures);
      });
    });
  }
}

for (const { about, sentences } of trapsSchema.parse(parse(read('figures-traps.yaml')))) {
  describe(`no figures: ${about}`, () => {
    it.each(sentences)('%s', (text) => {
      expect(figuresIn(text).map((figure) => figure.quote)).toEqual([]);
    });
  });
}

function figuresIn(text: string): Required<z.output<typeof figureSchema>>[] {
  const claims = extractClaims(accountOf(text), situation).filter((claim) => claim.kind === 'figure');
  const quotes = new Map(claims.map((claim) => [claim.id, claim.text]));
  for (const claim of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  return claims.map((claim) => ({
    quote: claim.text,
    value: inWords(claim),
    unit: claim.unit,
    says: `${claim.aspect} ${claim.measure}`,
    group: claim.group.label,
    places: claim.places.map((place) => place.name),
    when: claim.when.edtf,
    sources: claim.sources.map((source) => source.name),
    factuality: claim.factuality,
    links: (claim.links ?? []).map((link) => `${link.kind} ${quotes.get(link.claim)}`),
  }));
}

/** [approx 300], [range 300 to 400] */
function inWords({ value }: FigureClaim): string {
  const { low, best, high, bound } = value;
  if (bound === 'range' || bound === 'vague') return `${bound} ${low} to ${high}`;
  return `${bound} ${best ?? low ?? high}`;
}

function accountOf(text: string): Account {
  return {
    name: 'case',
    id: 'case',
    text,
    language: 'en',
    published: { edtf: '2024-05-20', basis: 'metadata', evidence: [] },
    furniture: [],
    headings: [],
    tables: [],
  };
}

function read(file: string): string {
  return readFileSync(new URL(file, folder), 'utf8');
}
