import { parseEdtf } from '../../situation/edtf.js';
import type { Observation } from '../observe/observation.js';
import type { Conflict, ConflictSum } from '../series.js';
import type { Field } from './field.js';
import { gapSeverity, makeConflict } from './make-conflict.js';
import { daysApart, linked, oneSentence, SAME_TIME_DAYS } from './together.js';
import { differenceHedge, toldEnds } from './told-ends.js';
import { asOfWords, inItsWords, inNumberWords, inVoice } from './words.js';

/** A stock that falls to half or doubles within months does not do so unseen. */
const LEAST_RATIO = 2;
/** How many claims back of one series a claim is held against. */
const LOOK_BACK = 12;

/**
 * Neighbouring figures of one stock too far apart for the time between them. What is reported to have moved in between
 * is weighed: where it covers the change the conflict is kept as resolved.
 */
export function impossibleChanges(field: Field): Conflict[] {
  const found = new Map<string, Conflict>();
  for (const observations of field.series.values()) {
    if (observations[0]!.key.aspect !== 'stock') continue;
    const inTime = observations.filter(({ days }) => Number.isFinite(days.day)).sort(byTime);
    for (const [before, after] of fallsInOneSentence(observations)) {
      const conflict = describe(before, after, field);
      found.set(conflict.id, conflict);
    }
    inTime.forEach((after, i) => {
      const before = inTime.slice(Math.max(0, i - LOOK_BACK), i).findLast((b) => daysApart(b, after) > 0);
      if (!before || !tooFar(before, after)) return;
      const conflict = describe(before, after, field);
      found.set(conflict.id, conflict);
    });
  }
  return [...found.values()];
}

/** "... fell from 23,000 to fewer than 2,000": two figures of one stock told side by side, the first far larger. */
function fallsInOneSentence(observations: readonly Observation[]): [Observation, Observation][] {
  const inOrder = [...observations].sort((a, b) =>
    a.claim.account < b.claim.account
      ? -1
      : a.claim.account > b.claim.account
        ? 1
        : a.claim.start - b.claim.start,
  );
  return inOrder.flatMap((after, i): [Observation, Observation][] => {
    const before = inOrder[i - 1];
    if (before?.claim.account !== after.claim.account || !oneSentence(before, after) || linked(before, after))
      return [];
    const fell = before.value.nominal > after.value.nominal && daysApart(before, after) === 0;
    return fell && before.value.hard[0] >= LEAST_RATIO * after.value.hard[1] ? [[before, after]] : [];
  });
}

function byTime(a: Observation, b: Observation): number {
  return a.days.day - b.days.day || a.days.last - b.days.last || (a.claim.id < b.claim.id ? -1 : 1);
}

function tooFar(before: Observation, after: Observation): boolean {
  if (daysApart(before, after) > SAME_TIME_DAYS) return false;
  const [least, most] = ends(before, after);
  return most >= LEAST_RATIO * Math.max(1, least);
}

/** The closest the two values can be: the high end of the smaller, the low end of the larger. */
function ends(a: Observation, b: Observation): [number, number] {
  const [small, large] = a.value.nominal < b.value.nominal ? [a, b] : [b, a];
  return [small.value.hard[1], large.value.hard[0]];
}

function describe(before: Observation, after: Observation, field: Field): Conflict {
  const [small, large] = ends(before, after);
  const sign = after.value.nominal > before.value.nominal ? 1 : -1;
  const moved = flowsBetween(before, after, sign, field);
  const needed = large - small;
  const most = moved.reduce(
    (so, { value }) => so + (Number.isFinite(value.hard[1]) ? value.hard[1] : 3 * value.nominal),
    0,
  );
  const reported = moved
    .slice(0, 3)
    .map((flow) => `${inItsWords(flow)} ${flow.key.measure}`)
    .join(' and ');
  const event = eventBetween(before, after, field);
  const told = moved.length > 0 || event !== undefined;
  const covered = moved.length > 0 && most >= needed;
  const sum = covered ? undefined : sumOf(before, after, moved);
  const why = !sum
    ? `${reported} in between would account for it`
    : sumWords(before, after, sum, reported, event);
  const severity = gapSeverity(small, large, [before, after]) * (covered ? 0.3 : told ? 0.8 : 1);
  return makeConflict(
    'impossible-change',
    [before, after],
    severity,
    `${changeWords(before, after, field)}; ${why}.`,
    covered ? `${reported} in between would account for it` : undefined,
    sum,
  );
}

/** With the numbers as they are told, so that a reader finds the same. */
function sumOf(before: Observation, after: Observation, moved: readonly Observation[]): ConflictSum {
  const [small, large] = before.value.nominal < after.value.nominal ? [before, after] : [after, before];
  const apart = toldEnds(large.claim.value)[0] - toldEnds(small.claim.value)[1];
  if (moved.length === 0) return { apart, left: apart };
  const most = moved.reduce((so, { claim }) => so + toldEnds(claim.value)[1], 0);
  return { apart, moved: most, left: apart - most };
}

/** "a fall of at least 21,907, of which “thousands” escaped accounts for 9,999 at most: 11,908 are left unexplained". */
function sumWords(
  before: Observation,
  after: Observation,
  { apart, moved, left }: ConflictSum,
  reported: string,
  event: string | undefined,
): string {
  const fall = after.value.nominal < before.value.nominal ? 'fall' : 'rise';
  const hedge = differenceHedge(before.claim.value, after.claim.value);
  const change = `a ${fall} of ${hedge}${inNumberWords(apart)}`;
  if (moved !== undefined)
    return `${change}, of which what is reported in between, ${reported}, accounts for ${inNumberWords(moved)} at most: ${inNumberWords(left)} are left unexplained`;
  return event
    ? `${change}; ${event} is reported in between, without a number that covers it`
    : `${change} that nothing reported in between accounts for`;
}

function changeWords(before: Observation, after: Observation, field: Field): string {
  const place = field.places.name(before.key.place);
  const what = `the ${field.measures.name(before.key.measure)}${place ? ` of ${place}` : ''}`;
  const from = `${inItsWords(before)}${asOfWords(before)}`;
  const to = `${inItsWords(after)}${asOfWords(after)}`;
  return before.claim.account === after.claim.account
    ? `${inVoice(after)} has ${what} go from ${from} to ${to}`
    : `${inVoice(before)} puts ${what} at ${from}; ${inVoice(after)} at ${to}`;
}

/** Flows reported for the place between two claims that push its stock the way it went; one of each size. */
function flowsBetween(before: Observation, after: Observation, sign: number, field: Field): Observation[] {
  const sizes = new Set<string>();
  return field.flowsTouching(before.key.place).filter((flow) => {
    if (flow.key.unit !== before.key.unit) return false;
    if (field.measures.moves(flow.key.measure, before.key.measure) !== sign) return false;
    if (!(flow.days.last >= before.days.first && flow.days.first <= after.days.last)) return false;
    const size = `${flow.key.measure} ${flow.value.nominal}`;
    if (sizes.has(size)) return false;
    sizes.add(size);
    return true;
  });
}

function eventBetween(before: Observation, after: Observation, field: Field): string | undefined {
  const event = field.events.find((claim) => {
    const measure = field.situation.eventTypes.find((type) => type.id === claim.type)?.measure;
    if (!measure || field.measures.moves(measure, before.key.measure) === 0) return false;
    if (!field.places.touch(field.places.fold(claim.places), before.key.place)) return false;
    const when = parseEdtf(claim.when.edtf);
    return !when || (when.last >= before.days.first && when.first <= after.days.last);
  });
  return event ? `“${event.text}”` : undefined;
}
