import type { Claim, FigureClaim } from '../../claims/claim.js';
import { parseEdtf } from '../../situation/edtf.js';
import { once } from '../once.js';
import type { ClaimProblem } from '../series.js';

/** More of anything than this is a misreading: a thousand times the money of the world in its smallest coin. */
const ABSURD = 1e18;
/** More people than ever lived at once. */
const ABSURD_PEOPLE = 2e10;

/** Figure claims fit to be reckoned with, and what is wrong with each that is not. */
export function admit(claims: readonly Claim[]): { figures: FigureClaim[]; problems: ClaimProblem[] } {
  const figures: FigureClaim[] = [];
  const problems: ClaimProblem[] = [];
  const seen = new Set<string>();
  const isDate = once((edtf: string) => parseEdtf(edtf) !== undefined);
  for (const claim of claims) {
    if (claim.kind !== 'figure' || seen.has(claim.id)) continue;
    seen.add(claim.id);
    const problem = problemOf(claim, isDate);
    if (problem) problems.push({ claim: claim.id, ...problem });
    else figures.push(claim);
  }
  problems.sort((a, b) => (a.claim < b.claim ? -1 : a.claim > b.claim ? 1 : 0));
  return { figures, problems };
}

function problemOf(
  claim: FigureClaim,
  isDate: (edtf: string) => boolean,
): Omit<ClaimProblem, 'claim'> | undefined {
  const named = (['low', 'best', 'high'] as const).filter((end) => typeof claim.value[end] === 'number');
  if (named.length === 0) return { field: 'value', says: 'it names no number' };
  for (const end of named) {
    const number = claim.value[end]!;
    const field = `value.${end}`;
    if (!Number.isFinite(number)) return { field, says: `${number} is not a finite number` };
    if (number < 0) return { field, says: `${number} is negative` };
    if (number > (claim.unit === 'person' || claim.unit === 'household' ? ABSURD_PEOPLE : ABSURD))
      return { field, says: `${number} is more than there can be` };
  }
  if (claim.when.edtf !== '' && !isDate(claim.when.edtf))
    return { field: 'when.edtf', says: `"${claim.when.edtf}" is not an EDTF date or interval` };
  return undefined;
}
