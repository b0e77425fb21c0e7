import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.js';

const words = (text: string) => tokenize(text).map((token) => token.text);

describe('tokenize(text)', () => {
  it.each([
    ['al-Hol held 73,041 people.', ['al-Hol', 'held', '73,041', 'people', '.']],
    ['Some 2.8 million (60%)', ['Some', '2.8', 'million', '(', '60', '%', ')']],
    ["the camp's north", ['the', 'camp', "'s", 'north']],
    ['the camp’s north', ['the', 'camp', '’s', 'north']],
    ["Dar'a and don't", ["Dar'a", 'and', "don't"]],
    ['U.S.-backed in the U.S. today', ['U.S.', '-', 'backed', 'in', 'the', 'U.S.', 'today']],
    ['in 2019.', ['in', '2019', '.']],
    ['COVID-19', ['COVID-19']],
    ['مخيم الهول ٩٣٥', ['مخيم', 'الهول', '٩٣٥']],
    ['a😀b', ['a', '😀', 'b']],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives spans that hold the text, in order, and loses no visible character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        let seen = '';
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
          seen += token.text;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(seen.replace(/\s/g, '')).toBe(seen);
      }),
    );
  });
});
