import { describe, expect, it } from 'vitest';
import { standingText } from './standing-text.js';
import { wordsOf } from './words.js';

function standing(text: string): string {
  const words = wordsOf({ text, furniture: [] });
  const marks = standingText(text, words);
  return [...words.starts]
    .filter((_, i) => marks[i] === 1)
    .map((start) => text.slice(start).match(/^[\p{L}\p{N}]+/u)![0])
    .join(' ');
}

describe('standingText(text, words)', () => {
  it('marks the sentence with a cue', () => {
    expect(standing('Rain fell. The mission of the Fund is to mend roofs. Hail followed.')).toBe(
      'The mission of the Fund is to mend roofs',
    );
  });
  it('marks the sentence with an address', () => {
    expect(standing('Rain fell. Write to desk@example.org today.\n\nHail followed')).toMatch(
      /^Write to .*today$/,
    );
  });
  it('marks nothing in a story', () => {
    expect(standing('The missionaries of the coast mended roofs; photographs show them at it.')).toBe('');
  });
});
