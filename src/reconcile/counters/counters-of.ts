import type { Observation } from '../observe/observation.js';
import type { Counter } from './counter.js';
import { keepersOf, type ReasonsFor } from './keepers.js';
import { readCounter } from './read-counter.js';

/** What counters are read with besides their figures. */
export interface CounterSurroundings {
  /** What is counted, in words: "killed at Tal Arba". */
  readonly what: string;
  readonly reasonsFor: ReasonsFor;
  /** Days on which something is reported that makes such cases. */
  readonly events: ReadonlySet<number>;
}

/** The running counts of a series, one a voice that keeps one, the longest first. */
export function countersOf(
  observations: readonly Observation[],
  { what, reasonsFor, events }: CounterSurroundings,
  dateOf: (day: number) => string,
): Counter[] {
  return keepersOf(observations, reasonsFor)
    .sort((a, b) => b.reports.length - a.reports.length)
    .map(({ name, reports }) => readCounter(name, `${what} (${name})`, reports, events, dateOf));
}
