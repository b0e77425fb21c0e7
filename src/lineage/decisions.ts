import type { Family, Link } from './family.js';
import { gather } from './gather.js';

/** What a person said of a link: `to` has words of `from`, or the two have nothing of one another. */
export interface LinkDecision {
  /** Ids of accounts. */
  readonly from: string;
  readonly to: string;
  readonly decision: 'confirm' | 'refuse';
}

/** Who copies whom, after what people said of it. */
export interface Lineage {
  readonly families: readonly Family[];
  /** Links found that a person refused; they make no family. */
  readonly refused: readonly Link[];
}

/**
 * Gathers links into families as people decided, `decisions` in the order they were made: the last on two accounts holds.
 * A confirmed link points as the person said; one that was not found is a copy with no passages.
 */
export function decide(links: readonly Link[], decisions: readonly LinkDecision[]): Lineage {
  const last = new Map(decisions.map((decision) => [pairKey(decision), decision]));
  const kept: Link[] = [];
  const refused: Link[] = [];
  const found = new Set<string>();
  for (const link of links) {
    const key = pairKey(link);
    found.add(key);
    const decision = last.get(key);
    if (!decision) kept.push(link);
    else if (decision.decision === 'refuse') refused.push({ ...link, decision: 'refused' });
    else kept.push(confirmed(link, decision));
  }
  for (const [key, decision] of last)
    if (decision.decision === 'confirm' && !found.has(key)) kept.push(told(decision));
  return { families: gather(kept.sort(byEnds)), refused };
}

function confirmed(link: Link, { from, to }: LinkDecision): Link {
  if (link.from === from) return { ...link, decision: 'confirmed' };
  return {
    ...link,
    from,
    to,
    shares: { from: link.shares.to, to: link.shares.from },
    direction: 'person',
    decision: 'confirmed',
    spans: link.spans.map(({ from, to, words }) => ({ from: to, to: from, words })),
  };
}

function told({ from, to }: LinkDecision): Link {
  const shares = { from: 1, to: 1 };
  return { from, to, kind: 'copy', score: 1, shares, direction: 'person', decision: 'confirmed', spans: [] };
}

function pairKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return [from, to].sort().join(' ');
}

function byEnds(one: Link, other: Link): number {
  const [a, b] = [pairKey(one), pairKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
