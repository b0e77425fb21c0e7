import type { z } from '@hono/zod-openapi';
import type { LoggedLinkDecision } from '../../store/lineage/link-decisions.js';
import type { linkDecisionSchema } from '../schemas/lineage.js';

export function linkDecisionView({
  id,
  decision,
  who,
  at,
  why,
}: LoggedLinkDecision): z.output<typeof linkDecisionSchema> {
  return { id, decision, who, at: new Date(at).toISOString(), why };
}
