import type { Observation } from '../reconcile/observe/observation.js';
import { rules } from './rules.js';

/** How two figures of one series stand to one another. */
export type Agreement = 'same' | 'odds' | 'neither';

/**
 * Whether two figures of one series are of one time and say the same, allowing for their hedges, their roundness and what
 * may change in the days between; `neither` where they are of other times, or not quite the same and not quite at odds.
 */
export function compareFigures(a: Observation, b: Observation, days = rules.compare.days): Agreement {
  const { compare } = rules;
  const flow = a.key.aspect === 'flow';
  if (flow ? !samePeriod(a, b) : !(Math.abs(a.days.day - b.days.day) <= days)) return 'neither';
  const between = flow ? 0 : Math.abs(a.days.day - b.days.day);
  const [one, other] = [widened(a), widened(b)];
  const gap = Math.max(0, Math.max(one[0], other[0]) - Math.min(one[1], other[1]));
  const size = Math.max(1, Math.min(a.value.nominal, b.value.nominal));
  const allowed = Math.max(1, (compare.apart + compare.perDay * between) * size);
  if (gap <= allowed) return 'same';
  return gap > compare.odds * allowed ? 'odds' : 'neither';
}

/** Where the truth may lie if the words are used with no more care than usual. */
function widened({ value }: Observation): [number, number] {
  const [low, high] = value.core;
  return [low * (1 - 2 * value.tail[0]), high * (1 + 2 * value.tail[1])];
}

function samePeriod(a: Observation, b: Observation): boolean {
  const both = Math.min(a.days.last, b.days.last) - Math.max(a.days.first, b.days.first) + 1;
  const longer = Math.max(a.days.last - a.days.first, b.days.last - b.days.first) + 1;
  return both / longer >= rules.compare.period;
}
