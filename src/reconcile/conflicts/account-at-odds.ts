import type { Observation } from '../observe/observation.js';
import type { Conflict } from '../series.js';
import type { Field } from './field.js';
import { isListedPart } from './listed.js';
import { gapSeverity, makeConflict } from './make-conflict.js';
import { breaksDown, daysApart, linked, oneSentence, periodWithin } from './together.js';
import { asOfWords, inItsWords, inVoice } from './words.js';

/** How many figures before one in its account it is held against. */
const LOOK_BACK = 120;
/** A number is told for one quantity when as large as this; smaller ones meet by chance. */
const TELLING = 1000;

/** Accounts that give one quantity two numbers ("headline against body"), or one number to two groups. */
export function accountsAtOdds(field: Field): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const ofAccount of field.accounts.values()) {
    if (ofAccount.length < 2) continue;
    const inOrder = [...ofAccount].sort((a, b) => a.claim.start - b.claim.start || a.claim.end - b.claim.end);
    inOrder.forEach((b, i) => {
      for (const a of inOrder.slice(Math.max(0, i - LOOK_BACK), i)) {
        const conflict = twoNumbers(a, b, inOrder, field) ?? oneNumberTwoGroups(a, b, inOrder, field);
        if (conflict) found.set(conflict.id, conflict);
      }
    });
  }
  return [...found.values()];
}

function twoNumbers(
  a: Observation,
  b: Observation,
  inOrder: readonly Observation[],
  field: Field,
): Conflict | undefined {
  if (a.key !== b.key && a.key.id !== b.key.id) return undefined;
  if (a.key.aspect === 'other') return undefined;
  if (a.value.hard[0] <= b.value.hard[1] && b.value.hard[0] <= a.value.hard[1]) return undefined;
  if (
    oneSentence(a, b) ||
    linked(a, b) ||
    !oneTime(a, b) ||
    isListedPart(a, inOrder) ||
    isListedPart(b, inOrder) ||
    breaksDown(a, b, inOrder) ||
    breaksDown(b, a, inOrder)
  )
    return undefined;
  const [small, large] = a.value.nominal < b.value.nominal ? [a, b] : [b, a];
  const place = field.places.name(a.key.place);
  const says = `${inVoice(a)} says ${inItsWords(a)}${asOfWords(a)} in one place and ${inItsWords(b)}${asOfWords(b)} in another of the ${field.measures.name(a.key.measure)}${place ? ` in ${place}` : ''}.`;
  return makeConflict(
    'account-at-odds-with-itself',
    [a, b],
    gapSeverity(small.value.hard[1], large.value.hard[0], [a, b]),
    says,
  );
}

function oneTime(a: Observation, b: Observation): boolean {
  if (a.key.aspect === 'flow') return periodWithin(a, b, 0) && periodWithin(b, a, 0);
  return daysApart(a, b) === 0;
}

function oneNumberTwoGroups(
  a: Observation,
  b: Observation,
  inOrder: readonly Observation[],
  field: Field,
): Conflict | undefined {
  if (a.value.nominal !== b.value.nominal || a.value.nominal < TELLING || !tellingPair(a, b, field))
    return undefined;
  const { group } = b.key;
  // The account's own figure for the second group, where it gives one: 50,000 of the first 70,000.
  const given = inOrder.find(
    (c) =>
      c !== a &&
      c !== b &&
      c.key.unit === b.key.unit &&
      c.key.group === group &&
      c.value.hard[1] < b.value.hard[0] &&
      Math.abs(c.claim.start - a.claim.start) < 300 &&
      (c.key.place === a.key.place || samePlace(c, b, field)),
  );
  // Without it the two must at least be of one place.
  if (!given && !samePlace(a, b, field)) return undefined;
  const all = given ? [a, b, given] : [a, b];
  const of = given ? `${inItsWords(a)}, ${inItsWords(given)} among them` : inItsWords(a);
  const says = `${inVoice(a)} gives one number to two groups: ${of}${whereOf(a, field)}, and then ${inItsWords(b)}${whereOf(b, field)}.`;
  return makeConflict(
    'account-at-odds-with-itself',
    all,
    0.6 * Math.min(a.trust, b.trust) + (given ? 0.3 : 0),
    says,
  );
}

const COUNTS: ReadonlySet<string> = new Set(['stock', 'flow']);

function tellingPair(a: Observation, b: Observation, field: Field): boolean {
  return (
    COUNTS.has(a.key.aspect) &&
    COUNTS.has(b.key.aspect) &&
    a.key.unit === 'person' &&
    b.key.unit === 'person' &&
    a.key.group !== b.key.group &&
    // Two groups of one size in one list ("10,000 men and 10,000 women") are no slip.
    !oneSentence(a, b) &&
    !field.groups.apart(a.key.group, b.key.group) &&
    daysApart(a, b) === 0
  );
}

/** Whether two figures may be of one place: the same, one within the other, or not told. */
function samePlace(a: Observation, b: Observation, field: Field): boolean {
  const [one, other] = [a.key.place, b.key.place];
  return one === '' || other === '' || one === other || field.places.touch(one, other);
}

function whereOf({ key }: Observation, field: Field): string {
  const name = field.places.name(key.place);
  return name === '' ? '' : ` (${name})`;
}
