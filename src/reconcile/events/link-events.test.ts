import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventClaim, Factuality } from '../../claims/claim.js';
import { linkEvents } from './link-events.js';

const event = (id: string, edtf: string, place: string, more: Partial<EventClaim> = {}): EventClaim => ({
  kind: 'event',
  id,
  account: id,
  text: '',
  start: 0,
  end: 0,
  sentence: { start: 0, end: 0 },
  type: 'escape',
  places: place === '' ? [] : [{ name: place }],
  when: { edtf, basis: 'stated' },
  sources: [],
  factuality: 'asserted',
  roles: {},
  confidence: 1,
  ...more,
});

const by = (name: string) => [{ name, kind: 'official' as const }];
const part = (text: string) => ({ text, start: 0, end: 0 });
const claimsOf = (claims: EventClaim[], options = {}) =>
  linkEvents(claims, options).map((one) => [...one.claims].sort());

describe('linked events', () => {
  it('are of one type, place and time', () => {
    const told = [
      event('a', '2031-05-08', 'Tarif'),
      event('b', '2031-05-09', 'Tarif'),
      event('c', '2031-07-01', 'Tarif'),
      event('d', '2031-05-09', 'Oster'),
    ];
    expect(claimsOf(told)).toEqual([['a', 'b'], ['d'], ['c']]);
  });

  it('have the most exact time told', () => {
    expect(linkEvents([event('a', '2031-05', 'Tarif'), event('b', '2031-05-09', 'Tarif')])[0]?.when).toBe(
      '2031-05-09',
    );
  });

  it('take in a vague telling that can mean no other', () => {
    const days = [event('a', '2031-05-03', 'Tarif'), event('b', '2031-05-20', 'Tarif')];
    expect(claimsOf([...days, event('c', '2031-05', 'Tarif')])).toEqual([['c'], ['a'], ['b']]);
    expect(claimsOf([days[0]!, event('c', '2031-05', 'Tarif')])).toEqual([['a', 'c']]);
  });

  it('are told apart by who took part', () => {
    const told = (id: string, place: string, who: string) =>
      event(id, '2031-05-09', '', { places: [{ id: place, name: place }], roles: { patient: part(who) } });
    const claims = [
      told('a', 'tarif', '14 Norvian women'),
      told('b', 'north', '20 Belmark nationals'),
      told('c', 'north', 'the Norvian families'),
    ];
    const places = [{ id: 'tarif', parent: 'north' }, { id: 'north' }];
    expect(claimsOf(claims, { places })).toEqual([['a', 'c'], ['b']]);
  });

  it('are spoken of again where nothing dates them', () => {
    const of = (id: string, edtf: string, more: Partial<EventClaim> = {}) =>
      event(id, edtf, 'Tarif', { account: 'one', ...more });
    const undated = { when: { edtf: '2031-06-20', basis: 'published' as const } };
    const told = of('a', '2031-05-28/2031-06-17', { roles: { agent: part('thousands of women') } });
    const again = of('b', '2031-06-20', {
      ...undated,
      text: 'Their escape',
      roles: { agent: part('Their') },
    });
    expect(claimsOf([told, again])).toEqual([['a', 'b']]);
    expect(linkEvents([told, again])[0]?.when).toBe('2031-05-28/2031-06-17');
    const another = of('b', '2031-06-20', {
      ...undated,
      text: '12 guards escaped',
      roles: { agent: part('12 guards') },
    });
    expect(claimsOf([of('a', '2031-05-28', { roles: told.roles }), another])).toEqual([['a'], ['b']]);
    const elsewhere = { ...again, account: 'two' };
    expect(claimsOf([of('a', '2031-05-28', { roles: told.roles }), elsewhere])).toEqual([['a'], ['b']]);
    expect(claimsOf([of('a', '2031-05-28'), of('c', '2031-06-12'), again])).toHaveLength(3);
  });

  it('may be told of a place and of the region that holds it', () => {
    const places = [{ id: 'tarif', parent: 'north' }, { id: 'north' }];
    const told = [
      event('a', '2031-05-09', '', { places: [{ id: 'tarif', name: 'Tarif' }] }),
      event('b', '2031-05-09', '', { places: [{ id: 'north', name: 'the north' }] }),
    ];
    expect(claimsOf(told, { places })).toEqual([['a', 'b']]);
    expect(claimsOf(told)).toEqual([['a'], ['b']]);
  });

  it('keep what is feared apart from what happened', () => {
    expect(
      claimsOf([
        event('a', '2031-05-09', 'Tarif'),
        event('b', '2031-05-09', 'Tarif', { factuality: 'possible' }),
      ]),
    ).toEqual([['a'], ['b']]);
  });

  it('are disputed where one source denies what another tells', () => {
    const [one] = linkEvents([
      event('a', '2031-05-09', 'Tarif', { sources: by('villagers') }),
      event('b', '2031-05-12', 'Tarif', { sources: by('the army'), factuality: 'denied' }),
    ]);
    expect(one?.disputed).toBe(true);
    expect(one?.positions).toEqual([
      { source: 'villagers', factuality: 'asserted', claims: ['a'] },
      { source: 'the army', factuality: 'denied', claims: ['b'] },
    ]);
  });

  it('count voices, not accounts', () => {
    const of = (id: string, family?: string) =>
      event(id, '2031-05-09', 'Tarif', family === undefined ? {} : { family });
    expect(linkEvents([of('a'), of('b'), of('c')])[0]?.voices).toBe(3);
    expect(linkEvents([of('a', 'wire'), of('b', 'wire'), of('c')])[0]?.voices).toBe(2);
  });

  it('put the most telling words first', () => {
    const told = [
      event('a', '2031-05-09', 'Tarif'),
      event('b', '2031-05-09', 'Tarif', { roles: { agent: part('Forty men') } }),
    ];
    expect(linkEvents(told)[0]?.claims).toEqual(['b', 'a']);
  });

  it('are the same in any order, and each claim is in one', () => {
    const factuality = fc.constantFrom<Factuality>('asserted', 'alleged', 'denied', 'possible', 'planned');
    const claim = fc.record({
      edtf: fc.constantFrom(
        '2031-05-08',
        '2031-05-09',
        '2031-05-12',
        '2031-05',
        '2031',
        '',
        '2031-06-01/2031-06-20',
      ),
      place: fc.constantFrom('', 'Tarif', 'Oster'),
      who: fc.constantFrom('', 'Norvian women', 'the guards', '20 guards'),
      factuality,
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 12 }), (list) => {
        const told = list.map(({ edtf, place, who, factuality }, i) =>
          event(`c${i}`, edtf, place, { factuality, roles: who === '' ? {} : { agent: part(who) } }),
        );
        const linked = linkEvents(told);
        expect(linkEvents([...told].reverse())).toEqual(linked);
        expect(linked.flatMap(({ claims }) => claims).sort()).toEqual(told.map(({ id }) => id).sort());
      }),
    );
  });
});
