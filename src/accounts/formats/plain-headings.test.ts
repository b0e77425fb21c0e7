import { expect, it } from 'vitest';
import { findPlainHeadings, titleOf } from './plain-headings.js';

const prose = 'The governor said that some 3,200 families had been moved to schools.';

function headings(text: string): string[] {
  return findPlainHeadings(text, []).map(({ start, end }) => text.slice(start, end));
}

it('finds short lines that stand alone over something', () => {
  const text = `Boats reach Dara\n\n${prose}\n\nWhat is needed\n\n${prose}\n\nThe end`;
  expect(headings(text)).toEqual(['Boats reach Dara', 'What is needed']);
  expect(titleOf(text, findPlainHeadings(text, []), [])).toBe('Boats reach Dara');
});

it.each([
  ['GENEVA, March 6 (Agency) --'],
  ['trucks of aid in July'],
  ['2.8 M'],
  ['Women 97,829 Girls 91,857 Men 79,547'],
  ['- Tents'],
  ['He left.'],
])('takes "%s" for none', (line) => {
  expect(headings(`${line}\n\n${prose}`)).toEqual([]);
});

it('has no title where the story stands before the first heading', () => {
  const text = `${prose}\n\nWhat is needed\n\n${prose}`;
  expect(titleOf(text, findPlainHeadings(text, []), [])).toBeUndefined();
});
