import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainAccount } from '../../../test/plain-account.js';
import { tagAttributions } from '../../language/attribution/tag-attributions.js';
import { readText } from '../../language/read-text.js';
import { factualityOf } from './factuality-of.js';

const sentences = parse(readFileSync('phrasebook/en/factuality.yaml', 'utf8')) as Record<string, string[]>;

describe('how surely it is told', () => {
  for (const [factuality, list] of Object.entries(sentences))
    describe(factuality, () => {
      it.each(list)('%s', (say) => {
        const text = say.replace(/[{}]/g, '');
        const span = { start: say.indexOf('{'), end: say.indexOf('}') - 1 };
        const reading = readText(plainAccount(text));
        const read = factualityOf(span, reading, tagAttributions(reading));
        expect(read.factuality).toBe(factuality);
        if (factuality !== 'asserted') expect(read.evidence).not.toEqual([]);
      });
    });
});
