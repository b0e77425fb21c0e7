import type { LinkKind } from './family.js';
import type { LineageRules } from './knowledge-schemas.js';
import type { Telling } from './telling.js';

/** What two accounts' shared passages amount to. */
export interface Judgement {
  readonly kind: LinkKind;
  /** Share of the shorter account's words that the passages hold. */
  readonly score: number;
}

/** Judges the telling passages two accounts of `lengthA` and `lengthB` words (standing text not counted) share; undefined where they make no link. */
export function judge(
  passages: readonly Telling[],
  lengthA: number,
  lengthB: number,
  rules: LineageRules,
): Judgement | undefined {
  const shorter = Math.min(lengthA, lengthB);
  if (shorter < rules.leastWords) return undefined;
  const long = passages.filter((passage) => passage.words >= Math.min(rules.leastPassage, 0.6 * shorter));
  const words = sum(long, 'words');
  const all = sum(passages, 'words');
  const quoted = sum(passages, 'quoted');
  const score = Math.min(1, all / shorter);
  const own = words - quoted;
  if (
    all >= rules.copyOfShorter * shorter &&
    all >= rules.copyOfLonger * Math.max(lengthA, lengthB) &&
    all > quoted
  )
    return { kind: 'copy', score };
  const longest = Math.max(0, ...long.map((passage) => passage.words));
  const lifted = own >= rules.partialWords || own >= rules.partialOfShorter * shorter;
  const scattered = long.length > 1 && own >= rules.scatteredOfShorter * shorter;
  const much = scattered || longest >= Math.min(rules.longPassage, 0.6 * shorter);
  if (lifted && much) return { kind: 'partial', score };
  if (quoted >= rules.quotationWords) return { kind: 'quotation', score };
  return undefined;
}

function sum(passages: readonly Telling[], field: 'words' | 'quoted'): number {
  return passages.reduce((total, passage) => total + passage[field], 0);
}
