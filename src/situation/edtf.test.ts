import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, edtfOf, isoDay, parseEdtf } from './edtf.js';

describe('parseEdtf(text)', () => {
  it.each([
    ['2019', '2019-01-01', '2019-12-31'],
    ['2019-02', '2019-02-01', '2019-02-28'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2019-09-26', '2019-09-26', '2019-09-26'],
    ['201X', '2010-01-01', '2019-12-31'],
    ['2019-21', '2019-03-01', '2019-05-31'],
    ['2019-24', '2019-12-01', '2020-02-29'],
    ['2019-34', '2019-04-01', '2019-06-30'],
    ['2019-01/2019-03', '2019-01-01', '2019-03-31'],
    ['2018-12-20/2019', '2018-12-20', '2019-12-31'],
  ])('covers the days of %s', (text, first, last) => {
    const range = parseEdtf(text)!;
    expect([isoDay(range.first), isoDay(range.last)]).toEqual([first, last]);
  });

  it('leaves an open end open', () => {
    expect(parseEdtf('2019-03-23/..')).toEqual({ first: dayNumber(2019, 3, 23), last: Infinity });
    expect(parseEdtf('../2019')!.first).toBe(-Infinity);
  });

  it.each(['', 'banana', '2019-13', '2019-02-30', '2019-00-00', '2020/2019', '19', '2019-9-1'])(
    'refuses %j',
    (text) => {
      expect(parseEdtf(text)).toBeUndefined();
    },
  );

  it('agrees with the edtf library on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber(1600, 1, 1), max: dayNumber(2400, 1, 1) }), (day) => {
        const iso = isoDay(day);
        expect(parseEdtf(iso)).toEqual({ first: day, last: day });
        expect(edtf(iso).min).toBe(day * 86_400_000);
      }),
    );
  });
});

describe('edtfOf(first, last)', () => {
  it.each([
    '2019',
    '2019-02',
    '2019-09-26',
    '2018/2020',
    '2019-01/2019-03',
    '2019-09-16/2019-09-22',
    '2019-03-23/..',
    '../2019-03-23',
  ])('gives %s back', (text) => {
    const { first, last } = parseEdtf(text)!;
    expect(edtfOf(first, last)).toBe(text);
  });
});
