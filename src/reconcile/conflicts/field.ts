import type { EventClaim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { bySeries, type Observation } from '../observe/observation.js';
import { once } from '../once.js';
import type { Groups } from '../relate/groups.js';
import type { Measures } from '../relate/measures.js';
import type { PlaceKey, Places } from '../relate/places.js';

/** All that is observed of a situation, laid out for those who look for conflicts. */
export interface Field {
  readonly situation: Situation;
  readonly places: Places;
  readonly groups: Groups;
  readonly measures: Measures;
  readonly observations: readonly Observation[];
  readonly series: ReadonlyMap<string, readonly Observation[]>;
  readonly accounts: ReadonlyMap<string, readonly Observation[]>;
  readonly events: readonly EventClaim[];
  /** Flows told of a place, of what lies within it, or of what it lies within. */
  flowsTouching(place: PlaceKey): readonly Observation[];
}

export function fieldOf(
  situation: Situation,
  places: Places,
  groups: Groups,
  measures: Measures,
  observations: readonly Observation[],
  events: readonly EventClaim[],
): Field {
  const accounts = new Map<string, Observation[]>();
  for (const observation of observations) {
    const list = accounts.get(observation.claim.account);
    if (list) list.push(observation);
    else accounts.set(observation.claim.account, [observation]);
  }
  return {
    situation,
    places,
    groups,
    measures,
    observations,
    series: bySeries(observations),
    accounts,
    events,
    flowsTouching: flowFinder(observations, places),
  };
}

function flowFinder(observations: readonly Observation[], places: Places): Field['flowsTouching'] {
  const at = new Map<string, Set<Observation>>();
  const within = new Map<string, Set<Observation>>();
  const add = (index: Map<string, Set<Observation>>, place: string, flow: Observation) =>
    index.get(place)?.add(flow) ?? index.set(place, new Set([flow]));
  for (const observation of observations) {
    if (observation.key.aspect !== 'flow') continue;
    for (const place of observation.key.place.split('+')) {
      add(at, place, observation);
      for (const around of places.chain(place)) add(within, around, observation);
    }
  }
  return once((key) => [
    ...new Set(
      key
        .split('+')
        .flatMap((place) => [
          ...(within.get(place) ?? []),
          ...places.chain(place).flatMap((around) => [...(at.get(around) ?? [])]),
        ]),
    ),
  ]);
}
