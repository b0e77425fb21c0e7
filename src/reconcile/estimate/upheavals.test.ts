import { describe, expect, it } from 'vitest';
import { upheavalsOf } from './upheavals.js';

describe('upheavalsOf', () => {
  it('tells one event of all the days it may have happened on, however many', () => {
    const stretches = chances([0.3, 0.25, 0.2, 0.25], 30);
    expect(told(stretches, [1000, 1000, 900, 400, 300])).toEqual([
      { after: '1970-01-01', by: '1970-05-01', from: 1000, to: 300, chance: 1 },
    ]);
  });

  it('tells two events that follow one another apart', () => {
    const stretches = chances([0.4, 0.55, 0.1, 0.95], 10);
    expect(told(stretches, [1000, 1000, 300, 300, 900]).map(({ from, to }) => [from, to])).toEqual([
      [1000, 300],
      [300, 900],
    ]);
  });

  it('leaves a gradual change before an event that is likely by itself out of it', () => {
    const stretches = chances([0.62, 0.2, 0.13, 0.01, 0.64], 30);
    expect(told(stretches, [1000, 960, 930, 910, 900, 200])).toEqual([
      { after: '1970-05-01', by: '1970-05-31', from: 900, to: 200, chance: 0.64 },
    ]);
  });

  it('takes what is more than one event for no second one unless that is likely too', () => {
    const stretches = chances([0.8, 0.5], 30);
    expect(told(stretches, [1000, 500, 300])).toHaveLength(1);
  });

  it('tells of no event where a series goes on at its pace', () => {
    const stretches = chances([0, 0, 0.9, 0, 0], 30);
    expect(told(stretches, [1000, 860, 740, 550, 473, 407])).toEqual([]);
    expect(told(stretches, [750, 740, 740, 550, 550, 540])).toHaveLength(1);
  });

  it('tells of no event in years of which nobody told, nor of one no claim of the series stands behind', () => {
    const years = [...chances([0.3, 0.3, 0.3], 600)];
    expect(told(years, [1000, 800, 600, 400])).toEqual([]);
    expect(told(chances([0.9], 30), [1000, 400])).toHaveLength(1);
    expect(told(chances([0.9], 30), [1000, 400], { first: 10, last: 30 })).toEqual([]);
  });

  it('tells of no event that is unlikely or changes little', () => {
    expect(told(chances([0.3, 0.2], 10), [1000, 500, 300])).toEqual([]);
    expect(told(chances([1], 10), [1000, 900])).toEqual([]);
  });
});

function chances(all: readonly number[], days: number) {
  return all.map((chance, i) => ({ after: i * days, by: (i + 1) * days, chance }));
}

function told(
  upheavals: ReturnType<typeof chances>,
  levels: readonly number[],
  own = { first: -Infinity, last: Infinity },
) {
  return upheavalsOf({ upheavals, levelAt: (i) => levels[i]! }, own);
}
