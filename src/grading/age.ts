import type { Claim, FigureClaim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';

/**
 * How many days old a figure is when it is published: since the time it says it is of, or, where it tells no time of its own,
 * since the figure it most likely repeats was. Undefined where neither tells.
 */
export function ageOf(claim: FigureClaim, byId: ReadonlyMap<string, Claim>): number | undefined {
  const published = dayOf(claim.published);
  if (published === undefined) return undefined;
  if (DATED.has(claim.when.basis)) {
    const day = dayOf(claim.when.edtf);
    return day === undefined ? undefined : Math.max(0, published - day);
  }
  const parent = claim.parent && claim.parent.probability >= 0.5 ? byId.get(claim.parent.id) : undefined;
  if (parent?.kind === 'figure') {
    const told = DATED.has(parent.when.basis) ? dayOf(parent.when.edtf) : dayOf(parent.published);
    return told === undefined ? undefined : Math.max(0, published - told);
  }
  return claim.when.basis === 'published' ? 0 : undefined;
}

const DATED: ReadonlySet<string> = new Set(['stated', 'relative', 'anchored']);

function dayOf(edtf: string | undefined): number | undefined {
  const day = edtf ? parseEdtf(edtf)?.last : undefined;
  return day !== undefined && Number.isFinite(day) ? day : undefined;
}
