import type { Observation } from '../observe/observation.js';
import type { Conflict } from '../series.js';
import type { Field } from './field.js';
import { gapSeverity, makeConflict } from './make-conflict.js';
import { sameTime } from './together.js';
import { inItsWords, inNumberWords, inVoice } from './words.js';

/** How far from its whole a part may stand in the account, in characters. */
const REACH = 500;

/** Parts an account gives of a whole of its own that together exceed it. */
export function partsThatDoNotSum(field: Field): Conflict[] {
  const found: Conflict[] = [];
  for (const ofAccount of field.accounts.values()) {
    if (!tellsOfMore(ofAccount)) continue;
    const inOrder = [...ofAccount].sort((a, b) => a.claim.start - b.claim.start);
    for (const whole of ofAccount) {
      if (whole.key.aspect !== 'stock' && whole.key.aspect !== 'flow') continue;
      const parts = partsOf(whole, inOrder, field);
      const least = parts.reduce((so, part) => so + part.value.core[0], 0);
      if (
        parts.length < 2 ||
        least <= whole.value.hard[1] ||
        parts.some((part) => part.value.hard[0] > whole.value.hard[1])
      )
        continue;
      const sum = parts.reduce((so, part) => so + part.value.nominal, 0);
      const list = parts.map(inItsWords).join(', ');
      found.push(
        makeConflict(
          'parts-do-not-sum',
          [whole, ...parts],
          gapSeverity(whole.value.hard[1], least, [whole, ...parts]),
          `${inVoice(whole)} says ${inItsWords(whole)}, but the parts it gives, ${list}, make ${inNumberWords(sum)}.`,
        ),
      );
    }
  }
  return found;
}

/** Whether an account tells of more than one quantity, or says that something is part of another. */
function tellsOfMore(ofAccount: readonly Observation[]): boolean {
  const [first] = ofAccount;
  return ofAccount.some(
    ({ key, claim }) => key.id !== first!.key.id || claim.of !== undefined || claim.links !== undefined,
  );
}

/** Parts of a whole that do not overlap one another: said to be its parts, or groups nobody is in two of. */
function partsOf(whole: Observation, inOrder: readonly Observation[], field: Field): Observation[] {
  const parts: Observation[] = [];
  for (const part of inOrder) {
    if (part === whole || part.key.unit !== whole.key.unit || part.key.aspect !== whole.key.aspect) continue;
    const said = saidPart(part, whole);
    const near = Math.abs(part.claim.start - whole.claim.start) <= REACH;
    if (!said && !(near && part.key.group !== whole.key.group && isWithin(part, whole, field))) continue;
    if (!sameTime(part, whole, 0)) continue;
    const distinct = parts.every(
      (other) =>
        other.key.place === part.key.place &&
        (field.groups.apart(other.key.group, part.key.group) || (said && other.key.group !== part.key.group)),
    );
    if (distinct) parts.push(part);
  }
  return parts;
}

function saidPart(part: Observation, whole: Observation): boolean {
  return (
    part.claim.of === whole.claim.id ||
    (part.claim.links?.some((link) => link.kind === 'part-of' && link.claim === whole.claim.id) ?? false) ||
    (whole.claim.links?.some((link) => link.kind === 'whole-of' && link.claim === part.claim.id) ?? false)
  );
}

function isWithin(part: Observation, whole: Observation, field: Field): boolean {
  return (
    field.measures.within(part.key.measure, whole.key.measure) &&
    part.key.place === whole.key.place &&
    field.groups.within(part.key.group, whole.key.group)
  );
}
