import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedPassages } from './align.js';
import { shingles } from './winnow.js';
import { wordsOf } from './words.js';

const side = (text: string) => {
  const { hashes } = wordsOf({ text, furniture: [] });
  return { words: hashes, shingles: shingles(hashes) };
};

const story =
  'The ferry left the harbour at dawn with ninety people aboard and came back at noon with none of them, the harbour master said';

describe('sharedPassages(a, b)', () => {
  it('finds a sentence lifted into another text', () => {
    const [passage, ...rest] = sharedPassages(side(`Rain fell. ${story}.`), side(`${story}. Wind rose.`));
    expect(rest).toEqual([]);
    expect(passage).toMatchObject({ a: 2, b: 0, same: 24 });
  });

  it('goes over changed, dropped and added words', () => {
    const edited = story
      .replace('harbour at', 'port at')
      .replace('ninety people', 'some ninety persons')
      .replace('none of them', 'nobody');
    const passages = sharedPassages(side(story), side(edited));
    expect(passages).toHaveLength(1);
    expect(passages[0]!.same).toBeGreaterThanOrEqual(14);
  });

  it('finds passages in another order', () => {
    const [first, second] = [
      story,
      'Nobody in the village could say how the boat had lost its rudder or who had sent it out in such a sea',
    ];
    expect(sharedPassages(side(`${first}. ${second}.`), side(`${second}. ${first}.`))).toHaveLength(2);
  });

  it('finds nothing in texts on the same thing in other words', () => {
    const other =
      'Ninety passengers are missing after a boat that had sailed at sunrise returned empty at midday, according to port officials';
    expect(sharedPassages(side(story), side(other))).toEqual([]);
  });

  it('never overlaps its passages and counts no more equal words than there are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 120 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [side(one), side(other)];
        const taken = new Set<number>();
        let end = 0;
        for (const passage of sharedPassages(a, b)) {
          expect(passage.a).toBeGreaterThanOrEqual(end);
          end = passage.aEnd;
          expect(end).toBeLessThanOrEqual(a.words.length);
          expect(passage.same).toBeLessThanOrEqual(
            Math.min(passage.aEnd - passage.a, passage.bEnd - passage.b),
          );
          for (let j = passage.b; j < passage.bEnd; j++) {
            expect(taken.has(j)).toBe(false);
            taken.add(j);
          }
        }
      }),
    );
  });
});
