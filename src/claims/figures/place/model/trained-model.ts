import { WEIGHTS } from './weights.js';

/** How much each feature of a candidate speaks for it. */
export type PlaceModel = ReadonlyMap<string, number>;

/** The model as built into the product; undefined in a build without it, which places figures by rules alone. */
export const trainedModel: PlaceModel | undefined = WEIGHTS && new Map(Object.entries(WEIGHTS));
