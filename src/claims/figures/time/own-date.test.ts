import { expect, it } from 'vitest';
import { plainAccount } from '../../../../test/plain-account.js';
import { annotate } from '../../../language/annotate.js';
import { generalSituation } from '../../../situation/situation.js';
import { ownDate } from './own-date.js';

const situation = generalSituation();

function dateOf(text: string, published?: string) {
  const metadata = published && { published: { edtf: published, basis: 'metadata', evidence: [] } as const };
  return ownDate(annotate({ ...plainAccount(text), ...metadata }, situation), false).edtf;
}

it('is the day of publication', () => {
  expect(dateOf('As of 3 March 2021, 900 people lived there.', '2021-05-09')).toBe('2021-05-09');
});

it('is the last day as of which an account that nobody dates tells how things stand', () => {
  const text =
    'As of 3 March 2021, 900 people lived there. As of 1 May 2020 there were 700. Nine died in 2021.';
  expect(dateOf(text)).toBe('2021-03-03');
});

it('is the last day of the month that a report published soon after is on', () => {
  const text = 'Situation Report No. 4 - March 2021\n\nThe camp holds 900 people.';
  expect(dateOf(text, '2021-04-03')).toBe('2021-03-31');
  expect(dateOf(text, '2021-04-20')).toBe('2021-03-31');
  expect(dateOf(text, '2021-05-20')).toBe('2021-05-20');
});

it('is the year on which an annual report tells', () => {
  expect(dateOf('Mill Trust\n\nAnnual Report 2020\n\nThe camp holds 900 people.', '2021-05-09')).toBe('2020');
});

it('is the day under the title of a report that comes out later', () => {
  const text = 'CAMP PROFILE: OLD MILL\nMarra district | 30 June 2021\n\nPopulation: 900 people';
  expect(dateOf(text, '2021-07-15')).toBe('2021-06-30');
});

it('is the end of the days that a report says it covers', () => {
  const text =
    '1. The present report covers developments from 1 March to 31 May 2021.\n\n2. The camp holds 900 people.';
  expect(dateOf(text, '2021-06-03')).toBe('2021-05-31');
});
