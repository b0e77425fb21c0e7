import { months } from '../../../language/quantity/lexicon.js';
import { knowledge } from '../../../situation/knowledge.js';
import type { SourceRef } from '../../claim.js';
import { nobodySchema } from './nobody-schema.js';

/**
 * Whether a name can be somebody's: not what a cue's neighbour only looks like ([a], [of], [One cell of 20 metres], [January]),
 * nor the words before [reported cases] ([there have | been 900], [the total number of]).
 */
export function isSomebody({ name }: SourceRef): boolean {
  const words = name.toLowerCase();
  return !(alone.has(words) || isMonth(words) || NOBODY.test(words));
}

/** [January], but not [Jan], which may be a name. */
function isMonth(words: string): boolean {
  return months.has(words) && (words.length > SHORT || words === 'may');
}

/** Characters of a month cut short. */
const SHORT = 3;

const data = knowledge('en/nobody.yaml', nobodySchema);
const alone = new Set(data.alone);
const NOBODY = new RegExp(
  String.raw`^(?:(?:${data.openings.join('|')})\b|.*\b(?:${data.endings.join('|')})$|one \p{Ll}+ of\b)`,
  'u',
);
