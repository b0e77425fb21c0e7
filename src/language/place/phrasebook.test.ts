import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildGazetteer } from '../../../scripts/gazetteer.js';
import { plainAccount } from '../../../scripts/place-documents.js';
import { readPlaceModel } from '../../../scripts/place-model-file.js';
import { generalSituation, readSituation } from '../../situation/situation.js';
import { loadWorldGazetteer } from '../gazetteer/load-world-gazetteer.js';
import { readText } from '../read-text.js';
import { tagPlaces } from './tag-places.js';

interface Examples {
  situation: unknown;
  groups: { about: string; cases: { text: string; within?: string; read: string[] }[] }[];
}
interface Traps {
  about: string;
  sentences: string[];
}

const world = loadWorldGazetteer(buildGazetteer(readPlaceModel()));
const examples = read<Examples>('places.yaml');
const situation = readSituation(JSON.stringify(examples.situation));

describe('places of the phrase book', () => {
  for (const { about, cases } of examples.groups)
    describe(about, () => {
      it.each(cases)('$text', ({ text, within, read }) => {
        const whole = within ? `${within}\n\n${text}` : text;
        const from = whole.length - text.length;
        const found = tagPlaces(readText(plainAccount(whole)), { situation, world })
          .filter((mention) => mention.start >= from)
          .map((m) => `${whole.slice(m.start, m.end)} ${m.label} ${m.place ?? '?'}`);
        expect(found).toEqual(read);
      });
    });
});

describe('traps of the phrase book', () => {
  for (const { about, sentences } of read<Traps[]>('places-traps.yaml'))
    describe(about, () => {
      it.each(sentences)('%s', (text) => {
        const found = tagPlaces(readText(plainAccount(text)), { situation: generalSituation(), world });
        expect(found).toEqual([]);
      });
    });
});

function read<T>(file: string): T {
  return parse(readFileSync(join(import.meta.dirname, '../../../phrasebook/en', file), 'utf8')) as T;
}
