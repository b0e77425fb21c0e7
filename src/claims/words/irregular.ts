import { knowledge } from '../../situation/knowledge.js';
import { claimWordsSchema } from './schema.js';

const data = knowledge('en/claims-words.yaml', claimWordsSchema);

/** Forms of irregular verbs by base. */
export const irregularVerbs: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(data.irregularVerbs),
);
/** Verbs that double their last consonant. */
export const doubling: ReadonlySet<string> = new Set(data.doubling);
/** Singular by irregular plural. */
export const irregularPlurals: ReadonlyMap<string, string> = new Map(Object.entries(data.irregularPlurals));
