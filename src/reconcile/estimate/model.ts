import { knowledge } from '../../situation/knowledge.js';
import { modelSchema } from '../knowledge-schemas.js';

/** How figures of one series are taken to come about (knowledge/general/reconcile-model.yaml). */
export const model = knowledge('general/reconcile-model.yaml', modelSchema);
