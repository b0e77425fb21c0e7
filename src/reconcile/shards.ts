import type { Claim } from '../claims/claim.js';
import type { Situation } from '../situation/situation.js';
import { byGravity } from './conflicts/find-conflicts.js';
import { type GroupKey, groupsOf } from './relate/groups.js';
import { type CountryOf, placesOf } from './relate/places.js';
import type { Reconciliation } from './series.js';

/**
 * Claims parted into at most `count` lots of like size that have nothing to do with one another (no place, account, family or
 * parent in common), so that each can be reconciled by itself. Where all hang together there is one lot.
 */
export function shardsOf(
  claims: readonly Claim[],
  situation: Situation,
  count: number,
  countryOf?: CountryOf,
): Claim[][] {
  const sets = new Sets();
  const roots = rootFinder(claims, situation, sets, countryOf);
  const lots = new Map<number, Claim[]>();
  claims.forEach((claim, i) => {
    const root = sets.find(roots[i]!);
    const lot = lots.get(root);
    if (lot) lot.push(claim);
    else lots.set(root, [claim]);
  });
  const shards: Claim[][] = Array.from({ length: Math.min(Math.ceil(count), lots.size) }, () => []);
  const bySize = [...lots.values()].sort((a, b) => b.length - a.length);
  for (const lot of bySize) {
    const smallest = shards.reduce((so, shard) => (shard.length < so.length ? shard : so));
    for (const claim of lot) smallest.push(claim);
  }
  return shards;
}

/** What the lots give, as if they had been reconciled together. */
export function joinShards(parts: readonly Reconciliation[]): Reconciliation {
  if (parts.length === 1) return parts[0]!;
  return {
    series: parts.flatMap(({ series }) => series).sort((a, b) => (a.id < b.id ? -1 : 1)),
    conflicts: parts.flatMap(({ conflicts }) => conflicts).sort(byGravity),
    problems: parts.flatMap(({ problems }) => problems).sort((a, b) => (a.claim < b.claim ? -1 : 1)),
  };
}

/** A node of the sets for each claim, joined with all it has in common with others. */
function rootFinder(
  claims: readonly Claim[],
  situation: Situation,
  sets: Sets,
  countryOf: CountryOf | undefined,
): number[] {
  const places = placesOf(situation, countryOf);
  const groups = groupsOf(situation);
  const vague = new Set<string>();
  const groupOf = (claim: Claim): GroupKey | undefined =>
    claim.kind === 'figure' ? `${claim.measure}\n${groups.fold(claim.group, claim.measure)}` : undefined;
  const keys = claims.map((claim) => {
    const key = places.fold(claim.places);
    // Without place or time it may be of any place.
    if (key === '' || claim.when.edtf === '') {
      const group = groupOf(claim);
      if (group !== undefined && !group.endsWith('\n')) vague.add(group);
    }
    return key;
  });
  const traced = claims.some(({ parent }) => parent !== undefined);
  const accounts = new Named(sets);
  const ids = new Named(sets);
  const regions = new Named(sets);
  const families = new Named(sets);
  const bands = new Named(sets);
  const regionOf = (key: string): number[] =>
    (key === '' ? [''] : key.split('+')).map((place) =>
      regions.of(place === '' ? '' : places.chain(place).at(-1)!),
    );
  const known = new Map<string, number[]>();
  return claims.map((claim, i) => {
    const node = accounts.of(claim.account);
    if (traced) sets.join(node, ids.of(claim.id));
    let around = known.get(keys[i]!);
    if (!around) known.set(keys[i]!, (around = regionOf(keys[i]!)));
    for (const region of around) sets.join(node, region);
    if (claim.family) sets.join(node, families.of(claim.family));
    if (claim.parent) sets.join(node, ids.of(claim.parent.id));
    if (vague.size > 0) {
      const group = groupOf(claim);
      if (group !== undefined && vague.has(group)) sets.join(node, bands.of(group));
    }
    return node;
  });
}

/** Disjoint sets (Tarjan 1975). */
class Sets {
  readonly #parents: number[] = [];
  add(): number {
    return this.#parents.push(this.#parents.length) - 1;
  }
  find(node: number): number {
    let at = node;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at]!]!;
      at = this.#parents[at]!;
    }
    return at;
  }
  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.#parents[Math.max(x, y)] = Math.min(x, y);
  }
}

/** Things of one kind by name, each a node of the sets. */
class Named {
  readonly #sets: Sets;
  readonly #nodes = new Map<string, number>();
  constructor(sets: Sets) {
    this.#sets = sets;
  }
  of(name: string): number {
    let node = this.#nodes.get(name);
    if (node === undefined) {
      node = this.#sets.add();
      this.#nodes.set(name, node);
    }
    return node;
  }
}
