import { describe, expect, it } from 'vitest';
import type { Account } from '../../accounts/account.js';
import { generalSituation, readSituation } from '../../situation/situation.js';
import { readText } from '../read-text.js';
import { tagPlaces } from './tag-places.js';

const situation = readSituation(`
id: test
title: Camps of a desert country
places:
  - { id: al-hol, kind: camp, names: { en: [al-Hol Camp], ar: [مخيم الهول] }, parent: hasakah, lon: 41.1, lat: 36.4 }
  - { id: al-hol-town, kind: town, names: { en: [al-Hol] }, parent: hasakah }
  - { id: roj, kind: camp, names: { en: [Roj Camp], fr: [camp de Roj] } }
  - { id: hasakah, kind: governorate, names: { en: [Al-Hasakah Governorate], ar: [محافظة الحسكة] } }
  - { id: deir-ez-zor, kind: governorate, names: { en: [Deir ez-Zor] } }
`);

function read(text: string, within = situation) {
  const account = { text, furniture: [], tables: [], headings: [] } as unknown as Account;
  return tagPlaces(readText(account), { situation: within });
}

const found = (text: string, within = situation) =>
  read(text, within).map((m) => `${text.slice(m.start, m.end)} ${m.label} ${m.place ?? '?'}`);

describe('a name of the situation', () => {
  it.each([
    ['Guards of al-Hol camp said so.', 'al-Hol camp LOC al-hol'],
    ['Guards of Al Hol Camp said so.', 'Al Hol Camp LOC al-hol'],
    ['Guards of the Hawl camp said so.', 'Hawl camp LOC al-hol'],
    ['Guards of al-Houl camp said so.', 'al-Houl camp LOC al-hol'],
    ['They reached the town of al-Hol.', 'al-Hol LOC al-hol-town'],
    ['Camp Roj is smaller.', 'Camp Roj LOC roj'],
    ['They came from Hassakeh.', 'Hassakeh LOC hasakah'],
    ['They came from Hasaka province.', 'Hasaka province LOC hasakah'],
    ['They came from Dayr az-Zawr.', 'Dayr az-Zawr LOC deir-ez-zor'],
    ['نقلوا من مخيم الهول', 'مخيم الهول LOC al-hol'],
    ['عادوا إلى الحسكة', 'الحسكة LOC hasakah'],
    ['Les gardes du camp de Roj', 'Roj LOC roj'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));

  it('shares a plural kind word', () =>
    expect(found('The sprawling al Hol and Roj camps are full.')).toEqual([
      'al Hol LOC al-hol',
      'Roj camps LOC roj',
    ]));
});

describe('a country and its people', () => {
  it.each([
    ['They fled to Iraq.', 'Iraq LOC iso:IQ'],
    ['Iraqi officials agreed.', 'Iraqi AST iso:IQ'],
    ['U.S. troops left.', 'U.S. AST iso:US'],
    ['The US-backed force held on.', 'US AST iso:US'],
    ['Shelling in northeast Syria went on.', 'northeast Syria LOC iso:SY'],
    ['Fuyant vers la Syrie', 'Syrie LOC iso:SY'],
  ])('%s', (text, expected) => expect(found(text, generalSituation())).toEqual([expected]));

  it.each([
    'Michael Jordan scored.',
    'Mr. Jordan spoke.',
    'A turkey and a Turkey sandwich',
    'Give us a car.',
  ])('%s names none', (text) => expect(found(text, generalSituation())).toEqual([]));
});
