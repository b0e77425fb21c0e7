import { knowledge } from '../situation/knowledge.js';
import { gradingSchema } from './knowledge-schemas.js';

/** The Admiralty code, and how its grades are found. */
export const rules = knowledge('general/grading.yaml', gradingSchema);
