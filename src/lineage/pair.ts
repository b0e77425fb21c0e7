import { type Passage, sharedPassages } from './align.js';
import type { LineageRules } from './knowledge-schemas.js';
import type { Side } from './side.js';

/** Two accounts, by id, `a` before `b`, and the passages they share. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly passages: readonly Passage[];
  /** Whether the passages are much of the shorter account, and more than standing text is likely to be. */
  readonly strong: boolean;
}

/** Compares two accounts word by word, in any order; undefined where they share no passage. */
export function pairOf(one: Side, other: Side, rules: LineageRules): Pair | undefined {
  const [a, b] = one.account.id < other.account.id ? [one, other] : [other, one];
  const passages = sharedPassages(a, b);
  if (passages.length === 0) return undefined;
  const words = passages.reduce((sum, passage) => sum + passage.same, 0);
  const shorter = Math.min(a.words.length, b.words.length);
  const strong = words >= Math.max(rules.longStanding, rules.standingOfShorter * shorter);
  return { a: a.account.id, b: b.account.id, passages, strong };
}

/** The first, by id, of the accounts that each shares much with, itself where there is none: `eldest.get(id) ?? id`. */
export function eldestOf(pairs: Iterable<Pick<Pair, 'a' | 'b' | 'strong'>>): Map<string, string> {
  const eldest = new Map<string, string>();
  for (const { a, b, strong } of pairs) if (strong && a < (eldest.get(b) ?? b)) eldest.set(b, a);
  return eldest;
}
