import { overlaps } from '../accounts/span.js';
import type { FigureClaim } from '../claims/claim.js';
import type { GoldFigure } from './gold.js';

/** The figures of one account, paired one to one. */
export interface Matching {
  readonly pairs: readonly { readonly gold: GoldFigure; readonly claim: FigureClaim }[];
  readonly missed: readonly GoldFigure[];
  readonly spurious: readonly FigureClaim[];
}

/** Pairs each gold figure, in text order, with the first claim left that overlaps it and has its number. */
export function matchFigures(gold: readonly GoldFigure[], claims: readonly FigureClaim[]): Matching {
  const left = new Set([...claims].sort((a, b) => a.start - b.start || a.end - b.end));
  const pairs: { gold: GoldFigure; claim: FigureClaim }[] = [];
  const missed: GoldFigure[] = [];
  for (const figure of [...gold].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const found = [...left].find((claim) => overlaps(claim, figure) && sameNumber(figure, claim));
    if (!found) missed.push(figure);
    else {
      left.delete(found);
      pairs.push({ gold: figure, claim: found });
    }
  }
  return { pairs, missed, spurious: [...left] };
}

/** Whether the two stand on the same number; a fraction's decimals need not agree to the last. */
function sameNumber(gold: GoldFigure, claim: FigureClaim): boolean {
  const ours = [claim.value.best, claim.value.low, claim.value.high].filter((n) => n !== null);
  const theirs = [gold.value.best, gold.value.low, gold.value.high].filter((n) => n !== null);
  return theirs.some((a) => ours.some((b) => Math.abs(a - b) <= 0.005 * Math.max(1, Math.abs(a))));
}
