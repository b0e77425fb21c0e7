import { expect, it } from 'vitest';
import { stretchWords } from './stretch-words.js';

it.each([
  [1, '1 day'],
  [48, '48 days'],
  [60, '2 months'],
  [430, '14 months'],
  [2200, '6 years'],
])('%i days are %s', (days, words) => {
  expect(stretchWords(days)).toBe(words);
});
