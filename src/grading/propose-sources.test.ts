import { describe, expect, it } from 'vitest';
import type { Claim, SourceRef } from '../claims/claim.js';
import type { Source } from '../situation/schema.js';
import { proposeSources } from './propose-sources.js';

const said = (account: string, ...sources: SourceRef[]) =>
  ({ kind: 'statement', id: account, account, sources, publisher: 'Courier' }) as unknown as Claim;
const ngo = (name: string): SourceRef => ({ name, kind: 'ngo' });
const known = [
  {
    id: 'water-board',
    name: 'Water and Health Board',
    kind: 'un',
    aliases: [],
    domains: [],
    reliability: 'B',
  },
] as unknown as Source[];

describe('proposeSources(claims, sources)', () => {
  it('gathers an acronym with the name it abbreviates', () => {
    const claims = [
      said('a', ngo('KOHR')),
      said('b', ngo('KOHR')),
      said('c', ngo('Karsk Observatory for Human Rights')),
    ];
    expect(proposeSources(claims, [])).toEqual([
      { name: 'Karsk Observatory for Human Rights', kind: 'ngo', aliases: ['KOHR'], claims: 3, accounts: 3 },
    ]);
  });

  it('gathers names that differ by a country or an article', () => {
    const claims = [said('a', ngo('Norvian Harvest League')), said('a', ngo('the Harvest League'))];
    expect(proposeSources(claims, [])).toMatchObject([
      { aliases: ['the Harvest League'], claims: 2, accounts: 1 },
    ]);
  });

  it('says of whom of the situation a name seems another', () => {
    expect(proposeSources([said('a', ngo('WHB'))], known)).toMatchObject([
      { name: 'WHB', aliasOf: 'water-board' },
    ]);
  });

  it('proposes nobody that is known, no role without a name and no private person', () => {
    const claims = [
      said('a', ngo('Water and Health Board')),
      said('b', { name: 'aid workers', kind: 'ngo' }),
      said('b', { name: 'Armed group', kind: 'armed-group' }),
      said('b', { name: 'Experts', kind: 'researcher' }),
      said('c', { name: 'Samira Hassan', kind: 'witness' }),
      said('d', { name: 'Piet Vos', role: 'governor', kind: 'official' }),
    ];
    expect(proposeSources(claims, known)).toEqual([]);
  });

  it('keeps two ministries apart', () => {
    const of = (name: string) => said('a', { name, kind: 'government' });
    expect(proposeSources([of('Ministry of Health'), of('Ministry of Justice')], [])).toHaveLength(2);
  });
});
