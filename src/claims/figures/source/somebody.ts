import type { SourceRef } from '../../claim.js';

/**
 * Whether a name can be somebody's: not what a cue's neighbour only looks like ([a], [of], [One cell of 20 metres], [January]),
 * nor the words before [reported cases] ([there have | been 900], [the total number of]).
 */
export function isSomebody({ name }: SourceRef): boolean {
  return !NOBODY.test(name);
}

const NOBODY =
  /^(?:(?:an?|the|of|by|in|there|its|their|this|that|own)$|by (?:its|their|his|her|our)\b|(?:there|been|being)\b|.*\b(?:of|number|numbers)$|one \p{Ll}+ of\b|(?:January|February|March|April|May|June|July|August|September|October|November|December)$)/iu;
