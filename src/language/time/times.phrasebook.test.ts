import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readText } from '../read-text.js';
import { tagTimes } from './tag-times.js';

interface Phrase {
  readonly say: string;
  readonly type: string;
  readonly value: string;
  readonly edtf?: string;
  readonly mod?: string;
  readonly relation?: string;
  readonly range?: string;
}

interface Book {
  readonly reference: string;
  readonly constructs: readonly { readonly construct: string; readonly phrases: readonly Phrase[] }[];
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../phrasebook');
const languages = readdirSync(root)
  .filter((code) => existsSync(join(root, code, 'times.yaml')))
  .sort();

describe.each(languages)('the phrase book of times in %s', (language) => {
  const book = parse(readFileSync(join(root, language, 'times.yaml'), 'utf8')) as Book;
  for (const { construct, phrases } of book.constructs)
    describe(construct, () => {
      it.each(phrases)('$say', ({ say, range, ...expected }) => {
        const start = say.indexOf('[');
        const end = say.indexOf(']') - 1;
        const found = read(say.replace('[', '').replace(']', ''), language, book.reference);
        const mention = found.find((time) => time.start === start && time.end === end);
        expect(mention, `read ${JSON.stringify(found)}`).toMatchObject(expected);
        expect(mention?.edtf).toBe(expected.edtf);
        expect(mention?.mod).toBe(expected.mod);
        expect(mention?.range?.edtf).toBe(range);
      });
    });

  describe('no times', () => {
    const traps = parse(readFileSync(join(root, language, 'times-traps.yaml'), 'utf8')) as string[];
    it.each(traps)('%s', (text) => {
      expect(read(text, language, book.reference)).toEqual([]);
    });
  });
});

function read(text: string, language: string, reference: string) {
  const reading = readText({
    name: 'phrase',
    id: 'phrase',
    text,
    language,
    furniture: [],
    headings: [],
    tables: [],
  });
  return tagTimes(reading, {
    published: { edtf: reference, basis: 'metadata', evidence: [] },
    anchors: [],
  });
}
