import { describe, expect, it } from 'vitest';
import { generalSituation } from '../../situation/situation.js';
import { seriesWords } from './series-words.js';

const named = (group: string, unit: string, placeName = 'Tarka') =>
  seriesWords({ measure: 'population', group, unit, placeName }, generalSituation());

describe('seriesWords', () => {
  it.each([
    ['all', 'person', 'Tarka: population'],
    ['children', 'person', 'Tarka: population, children'],
    ['all', 'household', 'Tarka: population, households'],
    ['displaced families', 'household', 'Tarka: population, displaced families'],
    ['clinic', 'clinic', 'Tarka: population, clinic'],
    ['children', 'household', 'Tarka: population, children households'],
  ])('%s in %s: %s', (group, unit, words) => {
    expect(named(group, unit)).toBe(words);
  });

  it('says where no place is known', () => {
    expect(named('all', 'tent', '')).toBe('Place unknown: population, tents');
  });
});
