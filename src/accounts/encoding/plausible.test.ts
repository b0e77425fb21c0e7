import { describe, expect, it } from 'vitest';
import { isPlausible } from './plausible.js';

describe('isPlausible', () => {
  it.each(['café — “yes”', 'l’été à Sète', 'Größe 5 €', '©2019 M. Saïd', 'قالت 14 امرأة'])(
    'takes %s',
    (text) => {
      expect(isPlausible(text)).toBe(true);
    },
  );

  it.each(['cafÃ(', 'ÿþ word', 'abcÿdef', '5é000', 'wordпword', 'a€b c', 'a\u0081b'])(
    'refuses %s',
    (text) => {
      expect(isPlausible(text)).toBe(false);
    },
  );

  it('takes a two-byte encoding only for whole sentences', () => {
    expect(isPlausible('知事は家族が移動したと述べた。', true)).toBe(true);
    expect(isPlausible('Hello 亗 world', true)).toBe(false);
  });
});
