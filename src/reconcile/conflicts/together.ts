import type { Observation } from '../observe/observation.js';

/** Longest stretch of days in which a stock is taken not to have changed much without anyone saying so. */
export const SAME_TIME_DAYS = 120;

/** Days between two claims' times; 0 where they may be the same. An undated claim is only of its own account's time. */
export function daysApart(a: Observation, b: Observation): number {
  if (
    a.claim.account === b.claim.account &&
    (!Number.isFinite(a.days.first) || !Number.isFinite(b.days.first))
  )
    return 0;
  return Math.max(0, a.days.first - b.days.last, b.days.first - a.days.last);
}

/** Whether the whole period of one flow lies within the other's, give or take a few days. */
export function periodWithin(part: Observation, whole: Observation, slack = 3): boolean {
  return part.days.first >= whole.days.first - slack && part.days.last <= whole.days.last + slack;
}

/** Whether a value at one time tells anything about the other's. */
export function sameTime(part: Observation, whole: Observation, slack: number): boolean {
  return part.key.aspect === 'flow' ? periodWithin(part, whole) : daysApart(part, whole) <= slack;
}
