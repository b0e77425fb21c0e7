import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '../accounts/account.js';
import { readText } from './read-text.js';

function account(text: string, more: Partial<Account> = {}): Account {
  return { name: 'a', id: 'a', text, language: 'en', furniture: [], headings: [], tables: [], ...more };
}

function sentences(text: string): string[] {
  return readText(account(text)).sentences.map((sentence) => text.slice(sentence.start, sentence.end));
}

describe('readText(account)', () => {
  it.each([
    ['Two fled. Three stayed.', ['Two fled.', 'Three stayed.']],
    ['Sen. Ana Ruiz (R-SC) met Mr. Bell. He left.', ['Sen. Ana Ruiz (R-SC) met Mr. Bell.', 'He left.']],
    ['The U.S. government paid. The U.N. did not.', ['The U.S. government paid.', 'The U.N. did not.']],
    ['They left the U.S. The rest stayed.', ['They left the U.S.', 'The rest stayed.']],
    ['“We left.” She wept.', ['“We left.”', 'She wept.']],
    ['It cost 2.5 million. It rained.', ['It cost 2.5 million.', 'It rained.']],
    ['A heading\n\nA sentence', ['A heading', 'A sentence']],
    [
      'wrapped by a\nmachine at eighty columns or thereabouts as in a\npaper',
      ['wrapped by a\nmachine at eighty columns or thereabouts as in a\npaper'],
    ],
    ['• first\n• second', ['• first', '• second']],
  ])('cuts %j into sentences', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('leaves furniture out', () => {
    const text = 'Kept here. Sign up now!\n\nKept too.';
    const reading = readText(account(text, { furniture: [{ start: 11, end: 23, kind: 'share' }] }));
    expect(reading.sentences.map((s) => text.slice(s.start, s.end))).toEqual(['Kept here.', 'Kept too.']);
    expect(reading.sentenceAt(12)).toBeUndefined();
  });

  it('tags the same words the same, whatever was read before', () => {
    const first = "Ana Ruiz's camp held 40 people.";
    const tags = (text: string) => {
      const reading = readText(account(text));
      return reading.sentences.map((sentence) => reading.parts(sentence).join(' '));
    };
    const fresh = tags(first);
    tags("Ruiz's 'camp's and Ruiz’s camps held 40's.");
    expect(tags(first)).toEqual(fresh);
  });

  it('gives every token a part of speech and puts every token in one sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const reading = readText(account(text));
        let next = 0;
        for (const sentence of reading.sentences) {
          expect(sentence.from).toBe(next);
          expect(reading.parts(sentence)).toHaveLength(sentence.to - sentence.from);
          next = sentence.to;
        }
        expect(next).toBe(reading.tokens.length);
      }),
      { numRuns: 200 },
    );
  });

  it('takes time in proportion to the length of one endless sentence', () => {
    const cost = (n: number) => {
      const text = '(a '.repeat(n);
      const start = performance.now();
      const reading = readText(account(text));
      for (const sentence of reading.sentences) reading.parts(sentence);
      return performance.now() - start;
    };
    cost(20_000);
    expect(cost(80_000)).toBeLessThan(12 * Math.max(20, cost(20_000)));
  });

  it('goes on with a sentence that a blank line cuts', () => {
    const blocks = (text: string) =>
      readText(account(text)).blocks.map(({ start, end }) => text.slice(start, end));
    expect(blocks('Some 410 people are\n\nheld there.')).toHaveLength(1);
    expect(blocks('3.1 M\n\npeople in need')).toHaveLength(1);
    expect(blocks('Food and water\n\nshelter')).toHaveLength(2);
    expect(blocks('Some 410 people are\n\nThey left.')).toHaveLength(2);
  });
});
