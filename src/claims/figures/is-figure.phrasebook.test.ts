import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { plainAccount } from '../../../test/plain-account.js';
import { readSituation } from '../../situation/situation.js';
import { extractClaims } from '../extract-claims.js';

const folder = new URL('../../../phrasebook/en/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const situation = readSituation(read('figures-situation.yaml'));
const bookSchema = z.array(
  z.strictObject({
    about: z.string(),
    sentences: z.array(z.strictObject({ text: z.string(), figures: z.array(z.string()) })),
  }),
);

for (const { about, sentences } of bookSchema.parse(parse(read('figures-or-not.yaml')))) {
  describe(`which numbers are figures: ${about}`, () => {
    it.each(sentences)('$text', ({ text, figures }) => {
      const claims = extractClaims(plainAccount(text), situation).filter(({ kind }) => kind === 'figure');
      expect(claims.map((claim) => claim.text)).toEqual(figures);
    });
  });
}
