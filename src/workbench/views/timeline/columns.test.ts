import { describe, expect, it } from 'vitest';
import { columnsOf, lastDayOf } from './columns.js';

const rows = (...days: string[]) => [
  { key: 'a', label: 'a', count: days.length, buckets: days.map((day): [string, number] => [day, 1]) },
];

describe('the columns of a timeline', () => {
  it('have no gaps', () => {
    const columns = columnsOf({ bucket: 'month', rows: rows('2020-11-01', '2021-02-01') });
    expect(columns.map(({ day }) => day)).toEqual(['2020-11-01', '2020-12-01', '2021-01-01', '2021-02-01']);
  });
  it('are none where nothing has a date', () => {
    expect(columnsOf({ bucket: 'month', rows: [] })).toEqual([]);
  });
  it('end before the next begins', () => {
    expect(lastDayOf('2024-02-01', 'month')).toBe('2024-02-29');
    expect(lastDayOf('2024-02-05', 'week')).toBe('2024-02-11');
    expect(lastDayOf('2024-01-01', 'year')).toBe('2024-12-31');
  });
});
