import { describe, expect, it } from 'vitest';
import type { GazetteerEntry } from '../gazetteer/entry.js';
import { spelledAlike } from './spelled-alike.js';

const town = (name: string, country: string, population: number): GazetteerEntry => ({
  id: `${country} ${name}`,
  name,
  kind: 'town',
  precision: 'town',
  country,
  population,
});

describe('spelledAlike', () => {
  const entries = [town('Maarel', 'ER', 90_000), town("Mar'ele", 'ET', 200_000)];
  const read = (name: string, countries: string[], saysKind = false) =>
    spelledAlike(name, entries, new Map(countries.map((iso) => [iso, 1])), saysKind).map(({ id }) => id);

  it('passes over a place that another is spelled much more like', () => {
    expect(read('Marelle', ['ER'])).toEqual([]);
    expect(read('Marelle', ['ER'], true)).toEqual([]);
    expect(read('Marelle', ['ER', 'ET'])).toEqual(["ET Mar'ele"]);
  });

  it('takes one in a country that is named, with nearly its letters', () => {
    expect(read('Maarill', ['ER'])).toEqual(['ER Maarel']);
    expect(read('Maarill', ['SD'])).toEqual([]);
  });

  it('does not mind small places elsewhere', () => {
    const small = [town('Barisal', 'BD', 200_000), town('Barishal', 'PK', 2_000)];
    expect(spelledAlike('Barishal', small, new Map([['BD', 1]]), false)).toHaveLength(1);
  });
});
