import { expect, it } from 'vitest';
import { buildGazetteer } from '../../../../scripts/gazetteer.js';
import { readPlaceModel } from '../../../../scripts/place-model-file.js';
import type { Account } from '../../../accounts/account.js';
import { annotate } from '../../../language/annotate.js';
import { loadWorldGazetteer } from '../../../language/gazetteer/load-world-gazetteer.js';
import type { WorldGazetteer } from '../../../language/gazetteer/world-gazetteer.js';
import { readSituation } from '../../../situation/situation.js';
import { accountFocus } from './account-focus.js';

const situation = readSituation(`
id: valleys
title: Two valleys
places:
  - { id: belo, names: { en: [Belo] }, kind: town }
  - { id: marra, names: { en: [Marra] }, kind: province }
`);

function focus(text: string, title?: string, world?: WorldGazetteer): string[] {
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
  return accountFocus(annotate(account, situation, world ? { world } : {})).places.map((place) => place.name);
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

it('is the country in which the places lie that are named far down, where that is named too', () => {
  const opening =
    'Some nine million people need help this year, and many of them have moved more than once. '.repeat(6);
  const rest =
    'Kenya has seen two rainy seasons fail. In Mombasa 40 wells were dug. Talks went on in Kisumu and Nakuru, and in Eldoret 300 families came in.';
  const world = loadWorldGazetteer(buildGazetteer(readPlaceModel()));
  expect(focus(opening + rest, undefined, world)).toEqual(['Kenya']);
});

it('is the place of a title in capitals that the text names in small letters', () => {
  expect(
    focus(
      'TOWN PROFILE: BELO\nMarra | 30 June 2021\n\nSome 900 live here. Few left Belo. Marra is far from Marra.',
    ),
  ).toEqual(['BELO']);
});

it('is not where a briefing was held', () => {
  const text =
    'Some 900 have left the hills of Marra since the rains, more than in any year before this one.';
  expect(focus(text, 'Transcript: press briefing, Belo, Friday 3 May 2024')).not.toContain('Belo');
  expect(focus(text, 'Transcript: floods in Belo, Friday 3 May 2024')).toEqual(['Belo']);
});

it('is the province whose own body reports, under the number of its document', () => {
  const world = loadWorldGazetteer(buildGazetteer(readPlaceModel()));
  const report =
    '41207\n\nKHARTOUM STATE MINISTRY OF HEALTH\n\nWeekly report\n\nNine new cases were confirmed.';
  expect(focus(report, undefined, world)).toEqual(['KHARTOUM STATE']);
});

it('is not where those told of came from', () => {
  const told = 'Refugees from Belo are tired. Most refugees from Belo came on foot. All are from Belo.';
  expect(focus(told)).toEqual([]);
});
