import type { Observation } from '../observe/observation.js';

/** Counts of one flow from one start: "killed since 7 August", told again and again as it grows. */
export interface RunningCount {
  readonly first: number;
  readonly observations: readonly Observation[];
}

/** Starts so many days apart are one start, told loosely. */
const SLACK_DAYS = 3;

/** The flow claims of a series by the start of their period, in the order of their starts. */
export function countsOf(flows: readonly Observation[]): RunningCount[] {
  const inOrder = [...flows].sort(
    (a, b) => a.days.first - b.days.first || (a.claim.id < b.claim.id ? -1 : 1),
  );
  const counts: { first: number; observations: Observation[] }[] = [];
  for (const flow of inOrder) {
    const latest = counts.at(-1);
    if (latest && flow.days.first - latest.first <= Math.min(SLACK_DAYS, slackOf(latest.observations, flow)))
      latest.observations.push(flow);
    else counts.push({ first: flow.days.first, observations: [flow] });
  }
  return counts;
}

/** Short periods next to one another (one day, the day after) are counts of their own. */
function slackOf(before: readonly Observation[], flow: Observation): number {
  const apart = before.every(({ days }) => days.last < flow.days.first);
  return apart ? 0 : SLACK_DAYS;
}
