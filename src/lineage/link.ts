import { type Directed, directionOf, type Witness } from './direction.js';
import type { Link } from './family.js';
import { judge } from './judge.js';
import type { LineageRules } from './knowledge-schemas.js';
import type { Side } from './side.js';
import type { Telling } from './telling.js';

/** The link between two accounts that share these passages; undefined where they share too little. */
export function linkOf(
  a: Side,
  b: Side,
  passages: readonly Telling[],
  witness: (side: Side) => Witness,
  rules: LineageRules,
): Link | undefined {
  const [lengthA, lengthB] = [lengthOf(a), lengthOf(b)];
  const judged = judge(passages, lengthA, lengthB, rules);
  if (!judged) return undefined;
  const [ofA, ofB] = [witness(a), witness(b)];
  const directed = directionOf(ofA, ofB);
  const turned = directed.first > 0;
  const [from, to] = turned ? [b, a] : [a, b];
  const words = passages.reduce((sum, passage) => sum + passage.words, 0);
  const [shareA, shareB] = [round(Math.min(1, words / lengthA)), round(Math.min(1, words / lengthB))];
  const upstream = [...ofA.credits.named.keys()].filter((name) => ofB.credits.named.has(name));
  return {
    from: from.account.id,
    to: to.account.id,
    kind: judged.kind,
    score: round(judged.score),
    shares: turned ? { from: shareB, to: shareA } : { from: shareA, to: shareB },
    direction: directed.by,
    ...creditOf(directed, to),
    ...(upstream.length > 0 ? { upstream: upstream.sort() } : {}),
    spans: passages.map((passage) => {
      const inA = { start: a.all.starts[passage.a]!, end: a.all.ends[passage.aEnd - 1]! };
      const inB = { start: b.all.starts[passage.b]!, end: b.all.ends[passage.bEnd - 1]! };
      return { from: turned ? inB : inA, to: turned ? inA : inB, words: passage.words };
    }),
  };
}

function creditOf({ credit }: Directed, to: Side): Pick<Link, 'credit'> {
  return credit ? { credit: { account: to.account.id, ...credit } } : {};
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** Words that are no standing text. */
function lengthOf({ standing }: Side): number {
  return standing.reduce((sum, mark) => sum + 1 - mark, 0);
}
