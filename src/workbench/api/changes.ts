import type { MarkRequest } from '../../server/schemas/account.js';
import type { SettleAnswer, SettleRequest } from '../../server/schemas/conflict.js';
import type { CorrectionAnswer, CorrectionPreview, CorrectionRule } from '../../server/schemas/correction.js';
import type { LinkAnswer, LinkRequest } from '../../server/schemas/lineage.js';
import type { AssessAnswer, AssessRequest } from '../../server/schemas/review.js';
import { browserValue } from '../state/browser-state.js';
import { tell } from './ask.js';

/** Decides on a claim as it was shown. Fails with kind "changed" where another window was faster. */
export function assess(
  claim: { readonly id: string; readonly version: number },
  request: AssessRequest,
): Promise<AssessAnswer> {
  return tell('POST', `/claims/${encodeURIComponent(claim.id)}/assessments`, signed(request), claim.version);
}

export function undoAssessment(id: number): Promise<AssessAnswer> {
  return tell('POST', `/assessments/${id}/undo`, signed({}));
}

/** Makes a claim of a span the machine read nothing in. */
export function markClaim(account: string, request: MarkRequest): Promise<AssessAnswer> {
  return tell('POST', `/accounts/${encodeURIComponent(account)}/claims`, signed(request));
}

export function settle(conflict: string, request: SettleRequest): Promise<SettleAnswer> {
  return tell('POST', `/conflicts/${encodeURIComponent(conflict)}/settlement`, signed(request));
}

export function undoSettlement(id: number): Promise<SettleAnswer> {
  return tell('POST', `/settlements/${id}/undo`, signed({}));
}

export function previewCorrection(rule: CorrectionRule): Promise<CorrectionPreview> {
  return tell('POST', '/corrections/preview', { rule });
}

export function correct(rule: CorrectionRule, why: string): Promise<CorrectionAnswer> {
  return tell('POST', '/corrections', signed({ rule, why }));
}

export function undoCorrection(id: number): Promise<CorrectionAnswer> {
  return tell('POST', `/corrections/${id}/undo`, signed({}));
}

/** Says whether one account has words of another. */
export function decideLink(request: LinkRequest): Promise<LinkAnswer> {
  return tell('POST', '/lineage/decisions', signed(request));
}

export function undoLinkDecision(id: number): Promise<LinkAnswer> {
  return tell('POST', `/lineage/decisions/${id}/undo`, signed({}));
}

/** With the name the reviewer has given; without one the server takes that of whoever runs it. */
function signed<T extends object>(request: T): T & { who?: string } {
  const who = browserValue('reviewer');
  return who === undefined ? request : { ...request, who };
}
