import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../situation/edtf.js';
import { easterSunday } from './easter.js';
import { hijriMonthStart, hijriYear } from './hijri.js';
import { edtfOfPeriod, type Grain, periodOf, shiftPeriod, timexOf, weekday } from './period.js';

const day = dayNumber(2019, 9, 26);

describe('periodOf', () => {
  it.each<[Grain, string, string]>([
    ['D', '2019-09-26', '2019-09-26'],
    ['W', '2019-W39', '2019-09-23/2019-09-29'],
    ['WE', '2019-W39-WE', '2019-09-28/2019-09-29'],
    ['M', '2019-09', '2019-09'],
    ['Q', '2019-Q3', '2019-07/2019-09'],
    ['S', '2019-FA', '2019-09/2019-11'],
    ['H', '2019-H2', '2019-07/2019-12'],
    ['Y', '2019', '2019'],
    ['E', '201', '2010/2019'],
    ['C', '20', '2000/2099'],
  ])('%s is %s', (grain, timex, edtf) => {
    expect(timexOf(periodOf(grain, day))).toBe(timex);
    expect(edtfOfPeriod(periodOf(grain, day))).toBe(edtf);
  });

  it('begins winter in December, whatever the month asked for', () => {
    expect(edtfOfPeriod(periodOf('S', dayNumber(2020, 1, 15)))).toBe('2019-12/2020-02');
  });

  it('numbers weeks as ISO 8601 does', () => {
    expect(timexOf(periodOf('W', dayNumber(2021, 1, 3)))).toBe('2020-W53');
    expect(timexOf(periodOf('W', dayNumber(2018, 12, 31)))).toBe('2019-W01');
  });

  it('shifts over the turn of the year', () => {
    expect(timexOf(shiftPeriod(periodOf('M', day), 4))).toBe('2020-01');
    expect(timexOf(shiftPeriod(periodOf('Q', day), -3))).toBe('2018-Q4');
    expect(weekday(day)).toBe(4);
  });
});

describe('calendars', () => {
  it.each([
    [2018, 4, 1],
    [2019, 4, 21],
    [2024, 3, 31],
    [2038, 4, 25],
  ])('Easter of %i', (year, month, dayOfMonth) => {
    expect(easterSunday(year)).toBe(dayNumber(year, month, dayOfMonth));
  });

  it('turns Hijri dates into Gregorian ones', () => {
    expect(hijriMonthStart(1, 1)).toBe(dayNumber(622, 7, 19));
    expect(hijriMonthStart(1440, 9)).toBe(dayNumber(2019, 5, 6));
    expect(hijriYear(dayNumber(2019, 9, 26))).toBe(1441);
  });
});
