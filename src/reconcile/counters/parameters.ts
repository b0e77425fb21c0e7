import { knowledge } from '../../situation/knowledge.js';
import { countersSchema } from '../knowledge-schemas.js';

/** How running counts are kept (knowledge/general/reconcile-counters.yaml). */
export const counting = knowledge('general/reconcile-counters.yaml', countersSchema);
