import { expect, it } from 'vitest';
import { metadataDate } from './metadata-date.js';

it.each([
  ['2019-09-26', '2019-09-26'],
  ['2019', '2019'],
  ['2019-09/2019-10', '2019-09/2019-10'],
  ['2019-09-26T23:24:00-05:00', '2019-09-26'],
  ['2019-09-26T08:24:00.000Z', '2019-09-26'],
  ['2019-09-26 08:24', '2019-09-26'],
  ['20190926T082400Z', undefined],
  ['2019-02-30', undefined],
  ['2019-09-26T25:00', undefined],
  ['yesterday', undefined],
  ['26/09/2019', undefined],
])('metadataDate of %s is %s', (value, edtf) => {
  expect(metadataDate(value)).toBe(edtf);
});
