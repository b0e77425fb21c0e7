import type { Link } from './family.js';
import type { LineageRules } from './knowledge-schemas.js';
import { linkOf } from './link.js';
import type { Pair } from './pair.js';
import type { Side } from './side.js';
import { markSpread } from './standing-by-spread.js';
import { tellingPassages } from './telling.js';

/** A pair and the link it makes, if any. */
export interface JudgedPair {
  readonly pair: Pair;
  readonly link?: Link;
}

/**
 * Judges those pairs both of whose accounts are among `sides`. `pairs` must hold every pair that an account of `sides` is
 * in, and `eldest` (see `eldestOf`) know every account of a pair: what is standing text shows by who else has it.
 */
export function linkPairs(
  sides: ReadonlyMap<string, Side>,
  pairs: readonly Pair[],
  eldest: ReadonlyMap<string, string>,
  rules: LineageRules,
): JudgedPair[] {
  const ofAccount = new Map<string, Pair[]>();
  for (const pair of pairs)
    for (const id of [pair.a, pair.b]) {
      const list = ofAccount.get(id);
      if (list) list.push(pair);
      else ofAccount.set(id, [pair]);
    }
  const marked = new Map(
    [...sides].map(([id, side]) => [id, markSpread(side, ofAccount.get(id) ?? [], eldest, rules)]),
  );
  return pairs.flatMap((pair) => {
    const [a, b] = [marked.get(pair.a), marked.get(pair.b)];
    if (!a || !b) return [];
    const link = linkOf(a, b, tellingPassages(pair, a, b, rules), rules);
    return [link ? { pair, link } : { pair }];
  });
}
