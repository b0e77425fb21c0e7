import { countOrigins } from '../../src/lineage/count-origins.js';
import { figureDescent } from '../../src/lineage/figure-descent.js';
import { parseEdtf } from '../../src/situation/edtf.js';
import type { Kind } from '../worlds/settings.js';
import { drawWorld } from '../worlds/world.js';

const WINDOW = 90;

/** Of what is told as a fact. Mean absolute error of the number of independent origins in windows of 90 days, by counting claims and by descent. */
export function measureOrigins(kind: Kind, seeds: readonly number[]) {
  let [windows, raw, found, parents, rightRoots] = [0, 0, 0, 0, 0];
  for (const seed of seeds) {
    const { claims, root } = drawWorld(seed, kind);
    const told = claims
      .filter(({ id, factuality }) => root.has(id) && factuality === 'asserted')
      .map(({ id, published }) => ({ id, day: parseEdtf(published!)!.last }))
      .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
    const descents = figureDescent(claims);
    for (const [id, { parent }] of descents) {
      parents++;
      if (root.get(id) === root.get(parent)) rightRoots++;
    }
    const last = told[told.length - 1]!.day;
    for (let start = told[0]!.day; start < last; start += WINDOW) {
      const ids = told.filter(({ day }) => day >= start && day < start + WINDOW).map(({ id }) => id);
      const truth = new Set(ids.map((id) => root.get(id)!)).size;
      windows++;
      raw += Math.abs(ids.length - truth);
      found += Math.abs(countOrigins(ids, descents) - truth);
    }
  }
  return { windows, raw: raw / windows, found: found / windows, right: rightRoots / parents };
}
