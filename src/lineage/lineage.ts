import { knowledge } from '../situation/knowledge.js';
import { sharedPassages } from './align.js';
import type { Family } from './family.js';
import { FingerprintIndex } from './fingerprint-index.js';
import { gather } from './gather.js';
import { lineageSchema } from './knowledge-schemas.js';
import { linkOf } from './link.js';
import { type Dated, type Side, sideOf } from './side.js';
import { markSpread, type Pair } from './standing-by-spread.js';
import { tellingPassages } from './telling.js';

const rules = knowledge('general/lineage.yaml', lineageSchema);

/**
 * The families of copies among accounts, in any order; an account that shares words with none is in no family.
 * Candidates come from winnowed fingerprints, links from an exact alignment of the two texts.
 */
export function findFamilies(accounts: readonly Dated[]): Family[] {
  const sides = [...new Map(accounts.map((dated) => [dated.account.id, dated])).values()]
    .sort((a, b) => (a.account.id < b.account.id ? -1 : 1))
    .map(sideOf);
  const pairs = pairsOf(sides);
  const marked = markSpread(sides, pairs, rules);
  return gather(
    pairs.flatMap(({ a, b, passages }) => {
      const [one, other] = [marked[a]!, marked[b]!];
      return linkOf(one, other, tellingPassages(passages, one, other, rules), rules) ?? [];
    }),
  );
}

function pairsOf(sides: readonly Side[]): Pair[] {
  const index = new FingerprintIndex();
  const pairs: Pair[] = [];
  for (const [b, side] of sides.entries()) {
    for (const [a, count] of index.shared(side.fingerprints)) {
      if (count < 2) continue;
      const passages = sharedPassages(sides[a]!, side);
      if (passages.length > 0) pairs.push({ a, b, passages });
    }
    index.add(b, side.fingerprints);
  }
  return pairs.sort((one, other) => one.a - other.a || one.b - other.b);
}
