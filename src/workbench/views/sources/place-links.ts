import type { SourceGraph } from '../../../server/schemas/source.js';

export interface PlacedNode {
  readonly id: string;
  readonly name: string;
}

export interface PlacedLink {
  readonly from: string;
  readonly to: string;
  readonly fromName: string;
  readonly toName: string;
  readonly kind: SourceGraph['links'][number]['kind'];
  readonly count: number;
  /** Row of its ends on either side. */
  readonly fromRow: number;
  readonly toRow: number;
  /** In pixels. */
  readonly width: number;
}

export interface Placed {
  readonly origins: readonly PlacedNode[];
  readonly repeaters: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
  /** Ids of a node and of all it is linked with. */
  near(id: string): ReadonlySet<string>;
}

/**
 * Two columns: those whom words come from, the most repeated first, and those who repeat them, each as near as may be to
 * the middle of whom it repeats, so that few links cross (one step of the barycentre method of Sugiyama, Tagawa and Toda
 * 1981). One who does both stands in both columns. The same graph always gives the same picture.
 */
export function placeLinks({ nodes, links }: Pick<SourceGraph, 'nodes' | 'links'>): Placed {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const known = links.filter(({ from, to }) => from !== to && names.has(from) && names.has(to));
  const given = new Map<string, number>();
  for (const { from, count } of known) given.set(from, (given.get(from) ?? 0) + count);
  const origins = [...given].sort(([a, one], [b, other]) => other - one || compare(a, b)).map(([id]) => id);
  const rows = new Map(origins.map((id, row) => [id, row]));
  const taken = new Map<string, { sum: number; count: number }>();
  for (const { from, to, count } of known) {
    const so = taken.get(to) ?? { sum: 0, count: 0 };
    taken.set(to, { sum: so.sum + rows.get(from)! * count, count: so.count + count });
  }
  const repeaters = [...taken]
    .sort(([a, one], [b, other]) => one.sum / one.count - other.sum / other.count || compare(a, b))
    .map(([id]) => id);
  const ends = new Map(repeaters.map((id, row) => [id, row]));
  const most = Math.max(1, ...known.map(({ count }) => count));
  const placed = known.map((link) => ({
    ...link,
    fromName: names.get(link.from)!,
    toName: names.get(link.to)!,
    fromRow: rows.get(link.from)!,
    toRow: ends.get(link.to)!,
    width: 1 + 7 * Math.sqrt(link.count / most),
  }));
  const node = (id: string): PlacedNode => ({ id, name: names.get(id)! });
  return {
    origins: origins.map(node),
    repeaters: repeaters.map(node),
    links: placed,
    near: (id) =>
      new Set([id, ...known.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))]),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
