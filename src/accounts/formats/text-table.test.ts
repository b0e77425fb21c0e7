import { describe, expect, it } from 'vitest';
import { findTextTables } from './text-table.js';

function rows(text: string): string[][] {
  return findTextTables(text).flatMap(({ cells }) =>
    cells.reduce<string[][]>((all, { row, start, end }) => {
      all[row] = [...(all[row] ?? []), text.slice(start, end)];
      return all;
    }, []),
  );
}

describe('tables of plain text', () => {
  it('are columns parted by two spaces, tabs or bars', () => {
    const table = [
      ['Camp', 'People'],
      ['Tarka', '8,120'],
      ['Belo', '3,045'],
    ];
    expect(rows('Camp    People\nTarka   8,120\nBelo    3,045\n')).toEqual(table);
    expect(rows('Camp\tPeople\nTarka\t8,120\nBelo\t3,045')).toEqual(table);
    expect(rows('Camp | People\nTarka | 8,120\nBelo | 3,045')).toEqual(table);
  });

  it('are rows of a name and numbers under as many words, where single spaces part them', () => {
    const text =
      'Table 2\n\nDistrict R18 R19 Households (R19)\nTarka 8,120 7,900 1,600\nOther districts 3,045 - 610';
    expect(rows(text)).toEqual([
      ['District', 'R18', 'R19', 'Households (R19)'],
      ['Tarka', '8,120', '7,900', '1,600'],
      ['Other districts', '3,045', '-', '610'],
    ]);
    expect(rows('The Old Town\nHe paid 12 14\nthey paid less')).toEqual([]);
  });

  it('are no prose, no two lines and no rows without numbers', () => {
    expect(rows('They left.  They came back.\nIt rained.  It stopped.\nAll  slept.')).toEqual([]);
    expect(rows('Camp  People\nTarka  8,120')).toEqual([]);
    expect(rows('12  14\n15  16\n17  18')).toEqual([]);
  });
});
