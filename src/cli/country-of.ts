import type { PlaceRef } from '../claims/claim.js';
import { nameKey } from '../language/gazetteer/fold.js';
import type { WorldGazetteer } from '../language/gazetteer/world-gazetteer.js';

/** Country of a place by the world gazetteer, ISO 3166-1 alpha-2; undefined without the place. */
export function countryFinder(world: WorldGazetteer): ({ id, name }: PlaceRef) => string | undefined {
  return ({ id, name }) =>
    id === undefined ? undefined : world.find(nameKey(name)).find((entry) => entry.id === id)?.country;
}
