import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainAccount } from '../../../test/plain-account.js';
import { tagAttributions } from '../../language/attribution/tag-attributions.js';
import { readText } from '../../language/read-text.js';
import { chainOf } from './chain-of.js';

const groups = parse(readFileSync('phrasebook/en/attributions.yaml', 'utf8')) as {
  about: string;
  cases: { say: string; by: string[] }[];
}[];

describe('who says it', () => {
  for (const { about, cases } of groups)
    describe(about, () => {
      it.each(cases)('$say', ({ say, by }) => {
        const start = say.indexOf('{');
        const text = say.replace(/[{}]/g, '');
        const span = { start, end: say.indexOf('}') - 1 };
        const reading = readText(plainAccount(text));
        const chain = chainOf(span, tagAttributions(reading), text);
        expect(chain.map((source) => source.name)).toEqual(by);
      });
    });
});
