import { describe, expect, it } from 'vitest';
import { generalSituation, readSituation } from '../../situation/situation.js';
import { groupsOf } from './groups.js';
import { placesOf } from './places.js';

describe('groups', () => {
  const groups = groupsOf(generalSituation());
  const key = (label: string, measure = 'population') => groups.fold({ label }, measure);

  it.each(['', 'people', 'Residents', 'individuals'])('"%s" is everyone', (label) => {
    expect(key(label)).toBe('');
  });

  it('takes words that restate the measure for everyone', () => {
    expect(key('detainees', 'detained')).toBe('');
    expect(key('detainees')).not.toBe('');
  });

  it('folds number and order of words', () => {
    expect(key('child')).toBe(key('children'));
    expect(key('women and children of various nationalities')).toBe(key('women and children'));
    expect(key('fighters and family members')).toBe(key('family members and fighters'));
  });

  it.each([
    ['boys', 'children'],
    ['children', 'women and children'],
    ['militia fighters', 'fighters'],
    ['children', ''],
  ])('%s are part of "%s"', (part, whole) => {
    expect(groups.within(key(part), key(whole))).toBe(true);
    expect(groups.within(key(whole), key(part))).toBe(false);
  });

  it('knows who cannot be in both', () => {
    expect(groups.apart(key('men'), key('children'))).toBe(true);
    expect(groups.apart(key('fighters'), key('children'))).toBe(false);
  });
});

describe('places', () => {
  const situation = readSituation(`
id: valley
title: Valley
places:
  - { id: marland, kind: country, names: { en: [Marland] } }
  - { id: tal-arba, kind: camp, parent: marland, names: { en: [Tal Arba, Arba] } }
`);
  const places = placesOf(situation, ({ id }) => (id === 'geonames:7' ? 'XA' : undefined));

  it('keeps only the narrowest of places that lie within one another', () => {
    expect(places.fold([{ name: 'Arba' }, { name: 'Marland' }])).toBe('tal-arba');
  });

  it('joins places that lie apart', () => {
    const key = places.fold([{ name: 'Orvia' }, { id: 'marland', name: 'Marland' }]);
    expect(key).toBe('marland+orvia');
    expect(places.name(key)).toBe('Marland and Orvia');
    expect(places.within('tal-arba', key)).toBe(true);
  });

  it('lays a place outside of the situation in its country', () => {
    const town = places.fold([{ id: 'geonames:7', name: 'Seven Wells' }]);
    expect(places.within(town, 'iso:XA')).toBe(true);
    expect(places.within(town, 'marland')).toBe(false);
  });
});
