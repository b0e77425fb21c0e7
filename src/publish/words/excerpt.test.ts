import { describe, expect, it } from 'vitest';
import { excerpt } from './excerpt.js';

const sentence =
  'On Tuesday night, after days of rain, forty families left the lower town for the school on the hill.';

describe('excerpt(sentence, words, most)', () => {
  it('keeps a short sentence whole', () => {
    expect(excerpt('Forty families left.', 'left', 40)).toBe('Forty families left.');
  });

  it('cuts between words on both sides', () => {
    expect(excerpt(sentence, 'forty families left', 50)).toBe(
      '… of rain, forty families left the lower town …',
    );
  });

  it('never cuts the words themselves', () => {
    expect(excerpt(sentence, 'after days of rain, forty families left the lower town', 20)).toContain(
      'after days of rain, forty families left the lower town',
    );
  });
});
