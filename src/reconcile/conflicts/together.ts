import type { Observation } from '../observe/observation.js';

/** Longest stretch of days in which a stock is taken not to have changed much without anyone saying so. */
export const SAME_TIME_DAYS = 120;

/** Days between two claims' times; 0 where they may be the same. An undated claim is of no time but its own account's. */
export function daysApart(a: Observation, b: Observation): number {
  if (!Number.isFinite(a.days.first) || !Number.isFinite(b.days.first))
    return a.claim.account === b.claim.account ? 0 : Infinity;
  return Math.max(0, a.days.first - b.days.last, b.days.first - a.days.last);
}

/** Fewer characters between two figures than this, and they stand side by side. */
const SIDE_BY_SIDE = 30;

/** Whether two figures of one account are told side by side, and so told apart by it ("11,000 of the 70,000 women and children"). */
export function oneSentence(a: Observation, b: Observation): boolean {
  const { start, end } = a.claim.sentence;
  if (start === b.claim.sentence.start && end === b.claim.sentence.end && end > start) return true;
  const between = Math.max(a.claim.start, b.claim.start) - Math.min(a.claim.end, b.claim.end);
  return a.claim.end > a.claim.start && between < SIDE_BY_SIDE;
}

const PARTS: ReadonlySet<string> = new Set([
  'part-of',
  'whole-of',
  'adds-to',
  'remainder-of',
  'alternative-of',
]);

/** Whether the account itself says how two figures go together. */
export function linked(a: Observation, b: Observation): boolean {
  const ids = new Set([a.claim.id, b.claim.id]);
  return [a, b].some(({ claim }) => claim.links?.some((link) => ids.has(link.claim) && PARTS.has(link.kind)));
}

/** Whether the whole period of one flow lies within the other's, give or take a few days. */
export function periodWithin(part: Observation, whole: Observation, slack = 3): boolean {
  return part.days.first >= whole.days.first - slack && part.days.last <= whole.days.last + slack;
}

/** Whether a value at one time tells anything about the other's. */
export function sameTime(part: Observation, whole: Observation, slack: number): boolean {
  return part.key.aspect === 'flow' ? periodWithin(part, whole) : daysApart(part, whole) <= slack;
}
