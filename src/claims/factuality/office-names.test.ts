import { describe, expect, it } from 'vitest';
import { readSituation } from '../../situation/situation.js';
import { officeNames } from './office-names.js';
import { situationSource } from './source-kind.js';

describe('officeNames', () => {
  it('begins with the name and turns possessives and "of" round', () => {
    expect(officeNames("camp's administration")).toEqual(["camp's administration", 'camp administration']);
    expect(officeNames('administration of the camp')).toContain('camp administration');
  });

  it('lets who holds an office speak for it', () => {
    expect(officeNames('spokesman for the northern council')).toContain('the northern council');
  });
});

describe('situationSource', () => {
  const situation = readSituation(`
id: offices
title: Offices
places: [{ id: tarka, kind: camp, names: { en: [Tarka] } }]
sources:
  - { id: management, name: Tarka camp management, kind: camp-administration, aliases: [camp management] }
  - { id: council, name: Northern Council, kind: government, aliases: [] }
`);

  it.each([
    ["the camp's management", 'management'],
    ['management of Tarka camp', 'management'],
    ["official of the camp's management", 'management'],
    ['spokeswoman for the Northern Council', 'council'],
    ['former spokeswoman for the Northern Council', undefined],
    ['teacher at the camp', undefined],
    ['management of the hospital', undefined],
  ])('%s is %s', (name, id) => {
    expect(situationSource(name, situation)?.id).toBe(id);
  });
});
