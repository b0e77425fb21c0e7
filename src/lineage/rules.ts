import { knowledge } from '../situation/knowledge.js';
import { lineageSchema } from './knowledge-schemas.js';

/** When shared words make two accounts copies. */
export const rules = knowledge('general/lineage.yaml', lineageSchema);
