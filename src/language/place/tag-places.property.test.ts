import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../scripts/gazetteer.js';
import { plainAccount } from '../../../scripts/place-documents.js';
import { readPlaceModel } from '../../../scripts/place-model-file.js';
import { readSituation } from '../../situation/situation.js';
import { loadWorldGazetteer } from '../gazetteer/load-world-gazetteer.js';
import { readText } from '../read-text.js';
import { tagPlaces } from './tag-places.js';

const world = loadWorldGazetteer(buildGazetteer(readPlaceModel()));
const situation = readSituation(
  JSON.stringify({
    id: 'fuzz',
    title: 'Fuzz',
    places: [
      { id: 'al-hol', kind: 'camp', names: { en: ['al-Hol Camp'], ar: ['مخيم الهول'] } },
      { id: 'deir-ez-zor', kind: 'governorate', names: { en: ['Deir ez-Zor'] } },
    ],
  }),
);
const tag = (text: string, withWorld = true) =>
  tagPlaces(readText(plainAccount(text)), { situation, ...(withWorld && { world }) });

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'al-Hol',
    'al ',
    'Deir ez',
    '-Zor',
    'Jordan',
    'U.S.',
    '-',
    "'s",
    ' camp',
    ' camps and ',
    'الهول',
    '\n\n',
    '(',
    ', ',
    'Al',
    'Turkey ',
  ),
);
const prose = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('any text', () => {
  it.each([true, false])('gives mentions in order, disjoint, within it (world: %s)', (withWorld) => {
    fc.assert(
      fc.property(prose, (text) => {
        let end = 0;
        for (const mention of tag(text, withWorld)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('reads the same twice', () => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(tag(text)).toEqual(tag(text));
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  it.each(['Al ', 'Deir-', 'al-Hol camp and ', 'Turkey sandwich, ', 'San José de ', 'ال', 'A-', 'of the '])(
    'takes time in proportion to its length: %j',
    (unit) => {
      const long = unit.repeat(20_000);
      tag(unit.repeat(2_000));
      const short = cost(() => tag(unit.repeat(5_000)));
      expect(cost(() => tag(long))).toBeLessThan(short * 16 + 100);
    },
  );
});

function cost(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
