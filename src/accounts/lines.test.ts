import { describe, expect, it } from 'vitest';
import { linesOf, trimSpan } from './lines.js';

describe('linesOf', () => {
  it('cuts at LF, CR LF and a lone CR', () => {
    const text = 'a\nb\r\nc\rd\n';
    expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b', 'c', 'd', '']);
  });

  it('gives one empty line of an empty text', () => {
    expect(linesOf('')).toEqual([{ start: 0, end: 0 }]);
  });
});

describe('trimSpan', () => {
  it('leaves out white space, no-break spaces and marks of direction', () => {
    expect(trimSpan('\u00a0\u200f ab \t', { start: 0, end: 7 })).toEqual({ start: 3, end: 5 });
    expect(trimSpan('   ', { start: 0, end: 3 })).toEqual({ start: 3, end: 3 });
  });
});
