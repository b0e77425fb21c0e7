import { expect, test } from 'vitest';
import { remembering } from './word-memo.js';

test('makes each short word once, long ones anew, and forgets', () => {
  const asked: string[] = [];
  const length = remembering((word) => {
    asked.push(word);
    return word.length;
  });
  expect(['tents', 'tents', 'internationalisation', 'internationalisation'].map(length)).toEqual([
    5, 5, 20, 20,
  ]);
  expect(asked).toEqual(['tents', 'internationalisation', 'internationalisation']);
  for (let i = 0; i < 5000; i++) length(`w${i}`);
  expect(length('tents')).toBe(5);
  expect(asked.filter((word) => word === 'tents')).toHaveLength(2);
});
