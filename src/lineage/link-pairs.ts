import type { Source } from '../situation/schema.js';
import { creditReader, keyOf } from './credits.js';
import type { Witness } from './direction.js';
import type { Link } from './family.js';
import { linkOf } from './link.js';
import type { Pair } from './pair.js';
import { rules } from './rules.js';
import { dateOf, type Side } from './side.js';
import { markSpread, type Surroundings } from './standing-by-spread.js';
import { tellingPassages } from './telling.js';

/** A pair and the link it makes, if any. */
export interface JudgedPair {
  readonly pair: Pair;
  readonly link?: Link;
}

/**
 * Judges those pairs both of whose accounts are among `sides`. `pairs` must hold every pair that an account of `sides` is
 * in, and `surroundings` tell of every account of a pair: what is standing text shows by who else has it.
 * `sources` give the names by which credits are told.
 */
export function linkPairs(
  sides: ReadonlyMap<string, Side>,
  pairs: readonly Pair[],
  surroundings: Surroundings,
  sources: readonly Source[],
): JudgedPair[] {
  const ofAccount = new Map<string, Pair[]>();
  for (const pair of pairs)
    for (const id of [pair.a, pair.b]) {
      const list = ofAccount.get(id);
      if (list) list.push(pair);
      else ofAccount.set(id, [pair]);
    }
  const marked = new Map(
    [...sides].map(([id, side]) => [id, markSpread(side, ofAccount.get(id) ?? [], surroundings, rules)]),
  );
  const witness = witnesses(sides.values(), sources);
  return pairs.flatMap((pair) => {
    const [a, b] = [marked.get(pair.a), marked.get(pair.b)];
    if (!a || !b) return [];
    const link = linkOf(a, b, tellingPassages(pair, a, b, rules), witness, rules);
    return [link ? { pair, link } : { pair }];
  });
}

function witnesses(sides: Iterable<Side>, sources: readonly Source[]): (side: Side) => Witness {
  const publishers = new Set<string>();
  for (const { account } of sides) if (account.publisher) publishers.add(account.publisher);
  const creditsOf = creditReader(publishers, sources);
  const known = new Map<string, Witness>();
  return (side) => {
    const { id, publisher, text } = side.account;
    const published = dateOf(side);
    const witness = known.get(id) ?? {
      name: publisher === undefined ? '' : keyOf(publisher, sources),
      credits: creditsOf(side.account),
      length: text.length,
      ...(published === undefined ? {} : { published }),
    };
    known.set(id, witness);
    return witness;
  };
}
