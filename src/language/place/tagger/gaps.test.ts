import { describe, expect, it } from 'vitest';
import { gapOf } from './gaps.js';

describe('gapOf', () => {
  it.each([
    ['', 4],
    [' ', 0],
    ['  ', 1],
    ['\t', 1],
    [' \n', 2],
    ['\n \n', 3],
  ])('%j is gap %i', (white, gap) => {
    expect(gapOf(`a${white}b`, 1, 1 + white.length)).toBe(gap);
  });
});
