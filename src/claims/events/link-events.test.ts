import { describe, expect, it } from 'vitest';
import type { EventClaim } from '../claim.js';
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

describe('linked events', () => {
  const told = [
    event('a', '2031-05', 'Tarif'),
    event('b', '2031-05-09', 'Tarif'),
    event('c', '2031-07-01', 'Tarif'),
    event('d', '2031-05-09', 'Oster'),
    event('e', '2031-05-09', 'Tarif', { factuality: 'possible' }),
    event('f', '', 'Tarif'),
  ];

  it('are of one type, place and time, and happened', () => {
    expect(linkEvents(told).map(({ claims }) => claims)).toEqual([['f'], ['a', 'b'], ['d'], ['e'], ['c']]);
  });

  it('have the most exact time told', () => {
    expect(linkEvents(told).find(({ claims }) => claims.includes('a'))?.when).toBe('2031-05-09');
  });

  it('are the same in any order', () => {
    expect(linkEvents([...told].reverse())).toEqual(linkEvents(told));
  });
});
