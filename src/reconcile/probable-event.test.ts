import { describe, expect, it } from 'vitest';
import { figure } from '../../test/reconcile/figure.js';
import type { Claim, EventClaim } from '../claims/claim.js';
import { generalSituation } from '../situation/situation.js';
import { probableEvent } from './probable-event.js';
import type { Series } from './series.js';

const situation = generalSituation();
const series: Series = {
  id: 'tal-arba/population/stock/all/person',
  place: 'tal-arba',
  placeName: 'Tal Arba',
  measure: 'population',
  aspect: 'stock',
  group: '',
  unit: 'person',
  estimates: [],
};
const emptied = { after: '2021-05-03', by: '2021-06-01', from: 19_200, to: 2_100, chance: 0.9 };

const convoy = event('convoy', 'departure', '2021-05-20', { best: 1_140, measure: 'departed' });
const someLeft = event('some-left', 'departure', '2021-05-22');
const flight = event('flight', 'escape', '2021-05-28', {
  low: 1000,
  high: 9999,
  bound: 'vague',
  measure: 'escaped',
});
const attack = event('attack', 'attack', '2021-05-25', { best: 31, measure: 'killed' });
const arrival = event('arrival', 'arrival', '2021-05-21', { best: 18_000, measure: 'arrived' });

describe('probableEvent', () => {
  it('prefers what names many to what cannot account for the change, however they are listed', () => {
    expect(told([convoy, flight, someLeft])).toBe('flight');
    expect(told([someLeft, flight, convoy])).toBe('flight');
    expect(told([convoy, someLeft])).toBe('some-left');
    expect(told([convoy])).toBe('convoy');
  });

  it('takes no event that is far too small', () => {
    expect(
      told([event('a-few', 'departure', '2021-05-20', { best: 140, measure: 'departed' })]),
    ).toBeUndefined();
  });

  it('takes a fall for none of those who came, and a rise for none of those who left', () => {
    expect(told([arrival])).toBeUndefined();
    expect(told([arrival, convoy])).toBe('convoy');
    expect(told([arrival, flight], { ...emptied, from: 2_100, to: 19_200 })).toBe('arrival');
  });

  it('takes what moves nobody by itself where no other event could have, its dead being no measure of who fled', () => {
    expect(told([attack, convoy])).toBe('attack');
    expect(told([attack, flight])).toBe('flight');
    expect(told([attack, someLeft])).toBe('some-left');
  });

  it('takes nothing from another time or place, nor what was not told as a fact', () => {
    expect(told([event('late', 'escape', '2021-06-20')])).toBeUndefined();
    expect(told([event('of-a-year', 'escape', '2021')])).toBeUndefined();
    expect(told([[{ ...someLeft[0]!, places: [{ name: 'Old Mill' }] }]])).toBeUndefined();
    expect(told([[{ ...someLeft[0]!, factuality: 'possible' }]])).toBeUndefined();
  });

  it('prefers an event that surely lies within the stretch', () => {
    const partly = event('a-partly', 'departure', '2021-05-25/2021-06-20');
    expect(told([partly, someLeft])).toBe('some-left');
  });

  it('counts households as people', () => {
    const few = { best: 600, unit: 'household', measure: 'departed' };
    const many = { best: 3_400, unit: 'household', measure: 'departed' };
    expect(told([event('few', 'departure', '2021-05-10', few), convoy])).toBe('few');
    expect(told([event('few', 'departure', '2021-05-10', few), someLeft])).toBe('some-left');
    expect(told([event('many', 'departure', '2021-05-10', many), someLeft])).toBe('many');
  });
});

function told(events: readonly (readonly Claim[])[], upheaval = emptied): string | undefined {
  return probableEvent(upheaval, series, events.flat(), situation)?.id;
}

/** An event claim, and with it the figure it tells. */
function event(
  id: string,
  type: string,
  when: string,
  told?: Omit<Parameters<typeof figure>[0], 'id'>,
): Claim[] {
  const of = figure({ id: `${id}-figure`, best: 1, when, aspect: 'flow', ...told });
  const { value: _value, unit: _unit, aspect: _aspect, measure: _measure, group: _group, ...base } = of;
  const claim: EventClaim = {
    ...base,
    id,
    kind: 'event',
    type,
    roles: {},
    ...(told ? { figures: [of.id] } : {}),
  };
  return told ? [claim, of] : [claim];
}
