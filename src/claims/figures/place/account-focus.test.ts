import { expect, it } from 'vitest';
import type { Account } from '../../../accounts/account.js';
import { annotate } from '../../../language/annotate.js';
import { readSituation } from '../../../situation/situation.js';
import { accountFocus } from './account-focus.js';

const situation = readSituation(`
id: valleys
title: Two valleys
places:
  - { id: belo, names: { en: [Belo] }, kind: town }
  - { id: marra, names: { en: [Marra] }, kind: province }
`);

function focus(text: string, title?: string): string[] {
  const account: Account = {
    name: 'a',
    id: 'a',
    text,
    ...(title !== undefined && { title }),
    language: 'en',
    furniture: [],
    headings: [],
    tables: [],
  };
  return accountFocus(annotate(account, situation)).places.map((place) => place.name);
}

it('is the place named most', () => {
  expect(focus('Belo is calm. Belo is in Marra. Few left Belo.')).toEqual(['Belo']);
});

it('is the place of a title that the text does not hold', () => {
  expect(focus('The camp is full. Talks with Marra go on.', 'Winter in Belo')).toEqual(['Belo']);
});

it('is no country whose people came there', () => {
  expect(focus('The camp is full, he said.', 'US general visits Belo')).toEqual(['Belo']);
});

it('is where the first full sentence says that something happened', () => {
  const lead = 'Two bombs went off on Friday morning in Belo and Marra, and most of the market burnt down.';
  expect(focus(`MARRA, May 2 --\n\n${lead}\n\nAt least 30 died.`)).toEqual(['Belo', 'Marra']);
});

it('is none where no place stands out', () => {
  expect(focus('Belo is calm. Marra is not.')).toEqual([]);
  expect(focus('')).toEqual([]);
});
