import { directionOf } from './direction.js';
import type { Link } from './family.js';
import { judge } from './judge.js';
import type { LineageRules } from './knowledge-schemas.js';
import { dateOf, type Side } from './side.js';
import type { Telling } from './telling.js';

/** The link between two accounts that share these passages; undefined where they share too little. */
export function linkOf(
  a: Side,
  b: Side,
  passages: readonly Telling[],
  rules: LineageRules,
): Link | undefined {
  const judged = judge(passages, lengthOf(a), lengthOf(b), rules);
  if (!judged) return undefined;
  const { first, by } = directionOf(a.account, b.account, { a: dateOf(a), b: dateOf(b) });
  const [from, to] = first > 0 ? [b, a] : [a, b];
  return {
    from: from.account.id,
    to: to.account.id,
    kind: judged.kind,
    score: Math.round(judged.score * 1000) / 1000,
    direction: by,
    spans: passages.map((passage) => {
      const inA = { start: a.all.starts[passage.a]!, end: a.all.ends[passage.aEnd - 1]! };
      const inB = { start: b.all.starts[passage.b]!, end: b.all.ends[passage.bEnd - 1]! };
      return { from: first > 0 ? inB : inA, to: first > 0 ? inA : inB, words: passage.words };
    }),
  };
}

/** Words that are no standing text. */
function lengthOf({ standing }: Side): number {
  return standing.reduce((sum, mark) => sum + 1 - mark, 0);
}
