import type { Claim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import type { AssessmentRow } from '../../store/queries/review-queue.js';
import type { Assessment } from '../schemas/review.js';
import { claimWords } from './claim-view.js';

export function assessmentView(row: AssessmentRow, situation: Situation): Assessment {
  return {
    id: row.id,
    claim: row.claim_id,
    decision: row.decision,
    fields: row.fields,
    who: row.who,
    at: new Date(row.at).toISOString(),
    why: row.why,
    ...(row.undoes !== null && { undoes: row.undoes }),
    undone: row.undone,
    says: row.claim ? claimWords(row.claim as Claim, situation) : '',
  };
}
