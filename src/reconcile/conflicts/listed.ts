import { knowledge } from '../../situation/knowledge.js';
import { groupWordsSchema } from '../knowledge-schemas.js';
import type { Observation } from '../observe/observation.js';
import { foldWords } from '../relate/fold-words.js';

const everyone = new Set(
  knowledge('general/reconcile-groups.yaml', groupWordsSchema).everyone.map(foldWords),
);
/** Items of one list stand no farther apart, in characters. */
const REACH = 300;

/**
 * Whether a figure that seems to count all of its measure is one item of a list that has others of that measure beside it:
 * "Hospitalized: 388", and on the next line "Treated and discharged: 2,914". They are parts beside each other, and neither is the
 * whole. An item that says it is ("Total: 3,302") is one.
 */
export function isListedPart(one: Observation, ofAccount: readonly Observation[]): boolean {
  if (!isItem(one) || !namesItself(one)) return false;
  return ofAccount.some(
    (other) =>
      other !== one &&
      other.key.measure === one.key.measure &&
      other.key.unit === one.key.unit &&
      isItem(other) &&
      foldWords(other.claim.group.label) !== foldWords(one.claim.group.label) &&
      Math.max(other.claim.start - one.claim.end, one.claim.start - other.claim.end) <= REACH,
  );
}

/** A line that is a figure and nothing else. */
function isItem({ claim }: Observation): boolean {
  const { start, end } = claim.sentence;
  return claim.group.label !== '' && claim.end > claim.start && claim.start === start && claim.end === end;
}

/** Counts all of its measure only in that its label is a word for it. */
function namesItself({ key, claim }: Observation): boolean {
  return (
    key.group === '' &&
    !foldWords(claim.group.label)
      .split(' ')
      .some((word) => everyone.has(word))
  );
}
