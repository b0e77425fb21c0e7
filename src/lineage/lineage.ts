import { generalSituation } from '../situation/situation.js';
import type { Family, Link } from './family.js';
import { FingerprintIndex } from './fingerprint-index.js';
import { gather } from './gather.js';
import { linkPairs } from './link-pairs.js';
import { eldestOf, type Pair, pairOf } from './pair.js';
import { rules } from './rules.js';
import { type Dated, type Side, sideOf } from './side.js';

/**
 * The families of copies among accounts, in any order; an account that shares words with none is in no family.
 * Candidates come from winnowed fingerprints, links from an exact alignment of the two texts.
 */
export function findFamilies(accounts: readonly Dated[], sources = generalSituation().sources): Family[] {
  return gather(findLinks(accounts, sources));
}

/** The links among accounts, in any order: in that of the pairs' ids. `sources` give the names by which credits are told. */
export function findLinks(accounts: readonly Dated[], sources = generalSituation().sources): Link[] {
  const sides = new Map(
    [...new Map(accounts.map((dated) => [dated.account.id, dated])).values()]
      .sort((a, b) => (a.account.id < b.account.id ? -1 : 1))
      .map((dated) => [dated.account.id, sideOf(dated)]),
  );
  const pairs = pairsOf([...sides.values()]);
  const publishers = new Map(
    [...sides].flatMap(([id, { account }]) => (account.publisher ? [[id, account.publisher]] : [])),
  );
  return linkPairs(sides, pairs, { eldest: eldestOf(pairs), publishers }, sources).flatMap(
    ({ link }) => link ?? [],
  );
}

/** Pairs of accounts that share at least two fingerprints as neighbours. `sides` in the order of their ids. */
function pairsOf(sides: readonly Side[]): Pair[] {
  const index = new FingerprintIndex();
  const pairs: Pair[] = [];
  for (const [b, side] of sides.entries()) {
    for (const [a, count] of index.shared(side.fingerprints)) {
      const pair = count >= LEAST_SHARED ? pairOf(sides[a]!, side, rules) : undefined;
      if (pair) pairs.push(pair);
    }
    index.add(b, side.fingerprints);
  }
  return pairs.sort((one, other) => compare(one.a, other.a) || compare(one.b, other.b));
}

/** Fewer fingerprints in common are a chance. */
export const LEAST_SHARED = 2;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
