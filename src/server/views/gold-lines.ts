import type { FigureClaim } from '../../claims/claim.js';
import type { ReviewState } from '../../store/review/effective-claim.js';

/** A reviewed figure as a line of a gold file (docs/evaluation.md); a rejected one is a trap: a span no figure is to be made of. */
export function goldLine(claim: FigureClaim, review: ReviewState): string {
  const { account, start, end, text } = claim;
  if (review === 'rejected') return JSON.stringify({ account, start, end, text });
  return JSON.stringify({
    account,
    start,
    end,
    text,
    value: claim.value,
    unit: claim.unit,
    aspect: claim.aspect,
    measure: claim.measure,
    group: claim.group.label,
    places: claim.places.map(({ name }) => name),
    when: claim.when.edtf,
    source: claim.sources.map(({ name }) => name),
    factuality: claim.factuality,
    ...(claim.of !== undefined && { of: claim.of }),
  });
}
