import type { Passage } from './align.js';
import type { LinkKind } from './family.js';
import type { LineageRules } from './knowledge-schemas.js';

/** What two accounts' shared passages amount to. */
export interface Judgement {
  readonly kind: LinkKind;
  /** Share of the shorter account's words that the passages hold. */
  readonly score: number;
}

/**
 * Judges the passages two accounts of `lengthA` and `lengthB` words share, boilerplate already left out.
 * `quoted` counts those of their words that stand in quotation marks on both sides. Undefined where they make no link.
 */
export function judge(
  passages: readonly Passage[],
  lengthA: number,
  lengthB: number,
  quoted: number,
  rules: LineageRules,
): Judgement | undefined {
  const shorter = Math.min(lengthA, lengthB);
  if (shorter < rules.leastWords) return undefined;
  const long = passages.filter((passage) => passage.same >= rules.leastPassage);
  const words = long.reduce((sum, passage) => sum + passage.same, 0);
  const all = passages.reduce((sum, passage) => sum + passage.same, 0);
  const score = Math.min(1, all / shorter);
  const own = words - quoted;
  if (
    all >= rules.copyOfShorter * shorter &&
    all >= rules.copyOfLonger * Math.max(lengthA, lengthB) &&
    own > 0
  )
    return { kind: 'copy', score };
  const longest = Math.max(0, ...long.map((passage) => passage.same));
  const lifted = own >= rules.partialWords || own >= rules.partialOfShorter * shorter;
  if (lifted && longest >= Math.min(rules.longPassage, 0.6 * shorter)) return { kind: 'partial', score };
  if (quoted >= rules.quotationWords) return { kind: 'quotation', score };
  return undefined;
}
