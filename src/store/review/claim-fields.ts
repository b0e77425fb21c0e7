import type { Claim, EventClaim, FigureClaim } from '../../claims/claim.js';

/** The fields of a claim that a reviewer may put right. */
export type ClaimFields = Partial<
  Pick<Claim, 'start' | 'end' | 'places' | 'when' | 'sources' | 'factuality'> &
    Pick<FigureClaim, 'value' | 'unit' | 'aspect' | 'measure' | 'group' | 'of'> &
    Pick<EventClaim, 'type'>
>;

const COMMON = ['places', 'when', 'sources', 'factuality'] as const;
const OWN: Readonly<Record<Claim['kind'], readonly (keyof ClaimFields)[]>> = {
  figure: ['value', 'unit', 'aspect', 'measure', 'group', 'of'],
  event: ['type'],
  statement: [],
};

/** The claim with the fields given in the place of its own; those that its kind does not have are passed over. */
export function withFields(claim: Claim, fields: ClaimFields, text?: string): Claim {
  const changed: Record<string, unknown> = {};
  for (const field of [...COMMON, ...OWN[claim.kind]])
    if (fields[field] !== undefined) changed[field] = fields[field];
  const start = fields.start ?? claim.start;
  const end = fields.end ?? claim.end;
  if (text !== undefined && (start !== claim.start || end !== claim.end) && start < end && end <= text.length)
    Object.assign(changed, { start, end, text: text.slice(start, end) });
  return { ...claim, ...changed } as Claim;
}

/** What of a claim reads otherwise than in another: those fields, as the other has them. */
export function differences(claim: Claim, other: Claim): Record<string, unknown> | undefined {
  const found: Record<string, unknown> = {};
  const fields = ['start', 'end', 'publisher', 'confidence', ...COMMON, ...OWN[claim.kind]] as const;
  const [own, others] = [claim, other] as unknown as Record<string, unknown>[];
  for (const field of fields)
    if (field !== 'confidence' && JSON.stringify(own![field]) !== JSON.stringify(others![field]))
      found[field] = others![field] ?? null;
  return Object.keys(found).length > 0 ? found : undefined;
}
