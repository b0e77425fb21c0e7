import { digitSwaps } from './digit-swaps.js';
import { counting } from './parameters.js';
import type { Report } from './report.js';
import type { Reading } from './step.js';

/** What a report that is passed over is: an old total told again, or a slip. */
export type Passed = 'still' | 'transposed' | 'outlier';

/** A step from one report that holds to the next that does. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
  /** Chance of its reading among the ways to read the step. */
  readonly chance: number;
  readonly passed: readonly { readonly at: number; readonly as: Passed }[];
}

/** Minus the logarithm of the chance of a usual increment from one report to the next. */
export type Usual = (from: number) => number;

/** Tells how a step from one report to another may be read, likeliest first; empty where it cannot be. */
export type ReadSteps = (from: number, to: number) => readonly Reading[];

/**
 * The likeliest account of how a count came about: which reports hold, what lies between each two, and what those are that do
 * not hold (Viterbi 1967).
 */
export function bestPath(reports: readonly Report[], readSteps: ReadSteps, usual: Usual): Step[] {
  const cost = new Float64Array(reports.length).fill(Infinity);
  const best: (Step | undefined)[] = new Array(reports.length).fill(undefined);
  cost[0] = 0;
  for (let to = 1; to < reports.length; to++)
    for (let from = to - 1; from >= 0 && to - from <= counting.longestStill + 1; from--) {
      const passed = passOver(reports, from, to, usual);
      if (!passed) {
        if (slipsBetween(reports, from, to) > counting.longestSlip) break;
        continue;
      }
      const readings = readSteps(from, to);
      const reading = readings[0];
      if (!reading) continue;
      const total = cost[from]! + reading.cost + passed.cost;
      if (total >= cost[to]!) continue;
      cost[to] = total;
      best[to] = { from, to, reading, chance: chanceOf(readings), passed: passed.list };
    }
  const path: Step[] = [];
  for (let at = lastThatHolds(reports, cost, readSteps, usual); best[at]; at = best[at]!.from)
    path.unshift(best[at]!);
  return path;
}

function passOver(reports: readonly Report[], from: number, to: number, usual: Usual) {
  const { chances, stillStill, longestSlip } = counting;
  const list: { at: number; as: Passed }[] = [];
  let cost = 0;
  let slips = 0;
  for (let at = from + 1; at < to; at++) {
    if (reports[at]!.total === reports[from]!.total) {
      cost -= Math.log(list.some(({ as }) => as === 'still') ? stillStill : chances.late);
      list.push({ at, as: 'still' });
      continue;
    }
    if (++slips > longestSlip) return undefined;
    const swaps = fittingSwaps(reports[at]!.total, reports[from]!.total, reports[to]!.total);
    const reasoned = reports[at]!.reasons.has('transposed') ? counting.reasonGiven : 1;
    if (swaps === 0 && reports[at]!.total >= reports[from]!.total && reports[at]!.total <= reports[to]!.total)
      return undefined;
    cost -=
      swaps > 0 ? Math.log((chances.transposed * reasoned) / 2) : Math.log(chances.outlier) - OUTLIER_SIZES;
    // What it should have been is as likely as any usual report.
    cost += usual(at);
    list.push({ at, as: swaps > 0 ? 'transposed' : 'outlier' });
  }
  return { cost, list };
}

/** What is left to say of how far off an outlier is. */
const OUTLIER_SIZES = 6;

function slipsBetween(reports: readonly Report[], from: number, to: number): number {
  let slips = 0;
  for (let at = from + 1; at < to; at++) if (reports[at]!.total !== reports[from]!.total) slips++;
  return slips;
}

/** How many ways there are to make a total fit between its neighbours by giving two of its digits back their places. */
function fittingSwaps(total: number, before: number, after: number): number {
  // One that lies between is a count like any other.
  if (total >= before && total <= after) return 0;
  return digitSwaps(total).filter((other) => other >= before && other <= after).length;
}

function chanceOf(readings: readonly Reading[]): number {
  const least = readings[0]!.cost;
  return 1 / readings.reduce((sum, { cost }) => sum + Math.exp(least - cost), 0);
}

/** The last report holds, unless giving two of its digits back their places makes it fit far better. */
function lastThatHolds(
  reports: readonly Report[],
  cost: Float64Array,
  readSteps: ReadSteps,
  usual: Usual,
): number {
  const last = reports.length - 1;
  if (last < 2) return last;
  const [reading] = readSteps(last - 1, last);
  const slip = usual(last - 1) - Math.log(counting.chances.transposed / 2);
  const before = reports[last - 1]!.total;
  const most = before + 3 * Math.max(5, before - reports[last - 2]!.total);
  const fits = fittingSwaps(reports[last]!.total, before, most) > 0;
  return fits && reading && reading.kind !== 'plain' && cost[last]! > cost[last - 1]! + slip + OUTLIER_SIZES
    ? last - 1
    : last;
}
