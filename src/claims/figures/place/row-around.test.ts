import { describe, expect, it } from 'vitest';
import { rowAround } from './row-around.js';

describe('rowAround', () => {
  const text = 'Where they are\nMarra    4,100    900    2,300\nIn Belo 70 more arrived.\n';
  const around = (words: string) => {
    const start = text.indexOf(words);
    const row = rowAround({ start, end: start + words.length }, text);
    return row && text.slice(row.start, row.end);
  };

  it('is the line that wide gaps part', () => {
    expect(around('900')).toBe('Marra    4,100    900    2,300');
  });

  it('is none in prose', () => {
    expect(around('70')).toBeUndefined();
  });

  it('is none where the text is one long line', () => {
    expect(rowAround({ start: 900_000, end: 900_003 }, 'a  b'.repeat(300_000))).toBeUndefined();
  });
});
