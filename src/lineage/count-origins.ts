import type { Descent } from './figure-descent.js';

/**
 * How many independent origins some claims have, as an expectation: a claim counts by the chance that it descends from
 * none of the others, nor from a figure one of them descends from. In the order of `ids`, which should be that of time.
 */
export function countOrigins(ids: Iterable<string>, descents: ReadonlyMap<string, Descent>): number {
  const known = new Set<string>();
  let origins = 0;
  for (const id of ids) {
    if (known.has(id)) continue;
    let reach = 1;
    let at = id;
    const walked = [id];
    for (let up = descents.get(at); up; up = descents.get(at)) {
      reach *= up.probability;
      at = up.parent;
      if (known.has(at)) break;
      walked.push(at);
    }
    origins += known.has(at) ? 1 - reach : 1;
    for (const one of walked) known.add(one);
  }
  return origins;
}
