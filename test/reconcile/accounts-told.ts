import fc from 'fast-check';
import type { Claim } from '../../src/claims/claim.js';
import { isoDay } from '../../src/situation/edtf.js';
import { readSituation } from '../../src/situation/situation.js';
import { type FigureInBrief, figure } from './figure.js';

export const situation = readSituation(`
id: valley
title: Valley
places:
  - { id: valley, kind: region, names: { en: [The Valley] } }
  - { id: tal-arba, kind: camp, parent: valley, names: { en: [Tal Arba] } }
  - { id: old-mill, kind: camp, parent: valley, names: { en: [Old Mill] } }
householdSize: { low: 4, mean: 5, high: 6 }
`);

/** The claims of each of some accounts, in which everything occurs that claims may have to do with one another. */
export function accountsTold(minLength: number, maxLength: number): fc.Arbitrary<Claim[][]> {
  return fc.array(account, { minLength, maxLength }).map((list) => list.map(claimsOf));
}

const told = fc.record({
  best: fc.constantFrom(40, 62, 75, 500, 800, 1000, 1500, 4321, 9000),
  day: fc.integer({ min: 18000, max: 18060 }),
  place: fc.constantFrom<readonly string[]>(
    ['Tal Arba'],
    ['Old Mill'],
    ['Tal Arba', 'Old Mill'],
    ['The Valley'],
    ['Far Away'],
    ['far away'],
    ['Elsewhere'],
    ['Nearby'],
    ['Nearby', 'Elsewhere'],
    [],
  ),
  kind: fc.constantFrom<Partial<FigureInBrief>>(
    { measure: 'population', aspect: 'stock' },
    { measure: 'population', aspect: 'stock', group: 'children' },
    { measure: 'population', aspect: 'stock', group: 'small children' },
    { measure: 'population', aspect: 'stock', unit: 'household' },
    { measure: 'population', aspect: 'share', group: 'children', unit: 'percent', best: 60, of: 'residents' },
    { measure: 'detained', aspect: 'stock', group: 'children', basis: 'none', when: '' },
    { measure: 'departed', aspect: 'flow' },
    { measure: 'arrived', aspect: 'flow', group: 'children' },
    { measure: 'killed', aspect: 'flow' },
    { measure: 'killed', aspect: 'flow', text: 'another 40' },
    { measure: 'killed', aspect: 'flow', factuality: 'denied' },
  ),
});
const account = fc.record({
  tellings: fc.array(told, { minLength: 1, maxLength: 4 }),
  event: fc.option(fc.constantFrom('attack', 'repatriation', 'unheard-of'), { nil: undefined }),
});

type TellingOf = typeof account extends fc.Arbitrary<infer T> ? T : never;

function claimsOf({ tellings, event }: TellingOf, i: number): Claim[] {
  const name = `account-${i}`;
  const figures: Claim[] = tellings.map(({ best, day, place, kind }, k) =>
    figure({
      id: `c${i}-${k}`,
      best,
      when: isoDay(day),
      published: isoDay(day + 1),
      account: name,
      publisher: `Paper ${i % 3}`,
      at: 200 * k,
      ...kind,
      place,
    }),
  );
  const first = figures[0]!;
  return event === undefined
    ? figures
    : [...figures, { ...first, kind: 'event', id: `c${i}-e`, type: event } as unknown as Claim];
}
