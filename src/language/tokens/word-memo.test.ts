import { expect, test } from 'vitest';
import { WordMemo } from './word-memo.js';

test('makes a word once, and forgets all past its limit', () => {
  const made: string[] = [];
  const memo = new WordMemo((word) => {
    made.push(word);
    return word.length;
  }, 2);
  expect([memo.of('tent'), memo.of('well'), memo.of('tent')]).toEqual([4, 4, 4]);
  expect(made).toEqual(['tent', 'well']);
  expect([memo.of('a'), memo.of('tent')]).toEqual([1, 4]);
  expect(made).toEqual(['tent', 'well', 'a', 'tent']);
});
