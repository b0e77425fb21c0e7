import type { Grid } from './grid.js';
import { model } from './model.js';
import type { Packed } from './packed.js';
import { type Course, evidenceOf, type Node } from './smooth.js';
import type { Workspace } from './workspace.js';

/** More days tell no more of it. */
const MOST_TELLING = 300;
/** Fewer days with claims tell nothing of how fast a series changes. */
const FEWEST_TELLING = 7;

/** The course that explains the claims of a series best: how large its daily steps are, then how often it has convoys. */
export function likeliestCourse(
  nodes: readonly Node[],
  grid: Grid,
  prior: Packed,
  workspace: Workspace,
): Course {
  const { steps, convoys } = model.change;
  const telling = nodes.filter((node) => node.factors).length;
  // Enough of a long series tells its pace.
  const sample = nodes.length > MOST_TELLING ? nodes.slice(-MOST_TELLING) : nodes;
  const middle = (steps.length - 1) >> 1;
  if (telling < FEWEST_TELLING) return { step: steps[middle]!, convoys: convoys.rate };
  const evidence = (step: number, rate: number) =>
    evidenceOf(sample, grid, { step, convoys: rate }, prior, workspace);
  const step = steps[peakOf(steps.length, middle, (i) => evidence(steps[i]!, convoys.rate))]!;
  const rates = [...convoys.rates];
  const usual = rates.indexOf(convoys.rate);
  const rate = rates[peakOf(rates.length, usual, (i) => evidence(step, rates[i]!))]!;
  return { step, convoys: rate };
}

/** Where what rises to one peak and falls from it is largest, sought from a place on. */
function peakOf(length: number, from: number, valueAt: (i: number) => number): number {
  const found = new Map<number, number>();
  const at = (i: number) => {
    if (i < 0 || i >= length) return -Infinity;
    const value = found.get(i) ?? valueAt(i);
    found.set(i, value);
    return value;
  };
  let best = from;
  while (true) {
    if (at(best + 1) > at(best)) best++;
    else if (at(best - 1) > at(best)) best--;
    else return best;
  }
}
