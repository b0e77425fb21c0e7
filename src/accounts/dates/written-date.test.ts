import { describe, expect, it } from 'vitest';
import { edtfOfWritten, findWrittenDate } from './written-date.js';

describe('findWrittenDate', () => {
  it.each([
    ['September 26th, 2019', '2019-09-26'],
    ['26 Sept. 2019', '2019-09-26'],
    ['3rd of May 2020', '2020-05-03'],
    ['14-Feb-2021', '2021-02-14'],
    ['July 2021', '2021-07'],
    ['2019-09-26T08:24', undefined],
    ['on 2019-09-26 at', '2019-09-26'],
    ['2019/9/6', '2019-09-06'],
    ['26.09.2019', '2019-09-26'],
    ['06.09.2019', '2019-09-06'],
    ['26/09/2019', '2019-09-26'],
    ['09/26/2019', '2019-09-26'],
    ['06/09/2019', undefined],
    ['1er août 2021', '2021-08-01'],
    ['الأحد 14 شباط/فبراير 2021', '2021-02-14'],
    ['١٤ فبراير ٢٠٢١', '2021-02-14'],
    ['31 June 2020', undefined],
    ['may 300 people', undefined],
    ['version 1.2.2019a', undefined],
  ])('%s is %s', (line, edtf) => {
    const date = findWrittenDate(line);
    expect(date && edtfOfWritten(date)).toBe(edtf);
  });

  it('keeps a date without a year as one', () => {
    expect(findWrittenDate('NAIROBI, August 8 (Agency)')).toEqual({
      start: 9,
      end: 17,
      month: 8,
      day: 8,
      year: undefined,
    });
    expect(edtfOfWritten({ start: 0, end: 1, month: 8, day: 8 })).toBeUndefined();
  });
});
