import { describe, expect, it } from 'vitest';
import { ENDINGS, endingRow, unpackRecurrent } from './recurrent-model.js';

describe('unpackRecurrent', () => {
  it('reads words and signed bytes', () => {
    const bytes = (values: string) => ({ values, scale: 0.5 });
    const model = unpackRecurrent({
      hidden: 1,
      words: '/////wIAAAA=',
      dims: [1],
      tables: [bytes('AP8B')],
      input: bytes('fw=='),
      head: bytes(''),
      marks: [bytes('gQ==')],
      output: [1, 2],
    });
    expect([...model.words]).toEqual([-1, 2]);
    expect([...model.tables[0]!.values]).toEqual([0, -1, 1]);
    expect([...model.input.values, ...model.marks[0]!.values]).toEqual([127, -127]);
    expect(model.head.values).toHaveLength(0);
  });
});

describe('endingRow', () => {
  it('stays within the table', () => {
    for (const hash of [0, -1, 2 ** 31 - 1, -(2 ** 31)]) {
      expect(endingRow(hash)).toBeGreaterThanOrEqual(0);
      expect(endingRow(hash)).toBeLessThan(ENDINGS);
    }
  });
});
