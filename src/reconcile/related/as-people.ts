import type { HouseholdSize } from '../../situation/schema.js';
import type { Observation } from '../observe/observation.js';

/** How far the mean size of households may lie beyond what the situation allows, relative. */
const SIZE_TAIL = 0.05;

/**
 * Figures of households as figures of people, as vague as the size of a household is. Left out where the account counts the people
 * itself ("400 families, 2,100 people").
 */
export function asPeople(
  households: readonly Observation[],
  people: readonly Observation[],
  size: HouseholdSize,
): Observation[] {
  const counted = new Set(people.map(({ claim, days }) => `${claim.account} ${days.day}`));
  return households
    .filter(({ claim, days }) => !counted.has(`${claim.account} ${days.day}`))
    .map((observation) => {
      const { nominal, core, hard } = observation.value;
      return {
        ...observation,
        value: {
          nominal: nominal * size.mean,
          core: [core[0] * size.low, core[1] * size.high],
          tail: [SIZE_TAIL, SIZE_TAIL],
          hard: [hard[0] * size.low, hard[1] * size.high],
          precise: false,
        },
      };
    });
}
