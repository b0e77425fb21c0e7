import { type Chain, coarser } from './coarser.js';
import { model } from './model.js';
import { type Course, evidenceOf } from './smooth.js';
import type { Workspace } from './workspace.js';

/** More days tell no more of it. */
const MOST_TELLING = 300;
/** Fewer days with claims tell nothing of how fast a series changes. */
const FEWEST_TELLING = 7;
/** Courses are told apart as well on cells so many times as wide. */
const COARSER = 2;

/** The course that explains the claims of a series best: how large its daily steps are, then how often it has convoys. */
export function likeliestCourse(chain: Chain, workspace: Workspace): Course {
  const { steps, convoys } = model.change;
  const { nodes } = chain;
  const telling = nodes.filter((node) => node.factors).length;
  const middle = (steps.length - 1) >> 1;
  if (telling < FEWEST_TELLING) return { step: steps[middle]!, convoys: convoys.rate };
  // Enough of a long series tells its pace.
  const sample = nodes.length > MOST_TELLING ? nodes.slice(-MOST_TELLING) : nodes;
  const coarse = coarser({ ...chain, nodes: sample }, COARSER, workspace);
  const evidence = (step: number, rate: number) =>
    evidenceOf(coarse.nodes, coarse.grid, { step, convoys: rate }, coarse.prior, workspace);
  const step = peakOf(steps.length, middle, (i) => evidence(steps[i]!, convoys.rate));
  const rates = [...convoys.rates];
  const usual = rates.indexOf(convoys.rate);
  const rate = peakOf(rates.length, usual, (i) =>
    i === usual ? step.value : evidence(steps[step.at]!, rates[i]!),
  );
  return { step: steps[step.at]!, convoys: rates[rate.at]! };
}

/** Where what rises to one peak and falls from it is largest, and how large, sought from a place on. */
function peakOf(length: number, from: number, valueAt: (i: number) => number): { at: number; value: number } {
  const found = new Map<number, number>();
  const valueHere = (i: number) => {
    if (i < 0 || i >= length) return -Infinity;
    const value = found.get(i) ?? valueAt(i);
    found.set(i, value);
    return value;
  };
  let at = from;
  while (true) {
    if (valueHere(at + 1) > valueHere(at)) at++;
    else if (valueHere(at - 1) > valueHere(at)) at--;
    else return { at, value: valueHere(at) };
  }
}
