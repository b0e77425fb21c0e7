import { nameKey } from '../language/gazetteer/fold.js';
import type { WorldGazetteer } from '../language/gazetteer/world-gazetteer.js';
import type { ServerContext } from '../server/context.js';

/** Finds the coordinates of places that the world gazetteer gave their ids. */
export function placeFinder(world: WorldGazetteer): ServerContext['locate'] {
  return ({ id, name }) => {
    if (id === undefined) return undefined;
    const entry = world.find(nameKey(name)).find((one) => one.id === id);
    if (entry?.lon === undefined || entry.lat === undefined) return undefined;
    const { kind, precision, lon, lat } = entry;
    return { kind, precision, lon, lat };
  };
}
