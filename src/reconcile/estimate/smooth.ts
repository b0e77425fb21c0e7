import { type Belief, type Factors, mass, massWithin, multiply, spread, trim } from './belief.js';
import type { Grid } from './grid.js';
import { model } from './model.js';
import { move, moveBack } from './move.js';
import { type Packed, pack, product, unpack } from './packed.js';
import type { Workspace } from './workspace.js';

/** A day on which something is known or asked, and what is known of the way there from the day before it in the list. */
export interface Node {
  readonly day: number;
  readonly factors?: Factors;
  /** What is reported to have moved since the last node; 0 for nothing. */
  readonly moved: number;
  /** Days since the last node on which an event that can only have made the stock fall is reported, or only rise. */
  readonly falls: number;
  readonly rises: number;
}

/** Smaller shares of the whole are dropped at the edges of a window. */
const LEAST = 1e-7;
const LEAST_COMPARING = 1e-4;
/** Of the prior, as a share of what lies everywhere. */
const PRIOR_TAIL = 0.05;

/** What is believed of a day before all claims: nothing. */
export function flatPrior(grid: Grid): Packed {
  return { floor: 1 / grid.size, from: 0, more: new Float64Array(0) };
}

/**
 * What is believed before anything is known of when: values near those told are likelier than others, each told value the same.
 * `told` are cells.
 */
export function priorOf(told: readonly number[], grid: Grid, workspace: Workspace): Packed {
  const { elsewhere, near } = model.prior;
  const [flat, spare] = workspace.pair(grid.size, 0);
  const share = (1 - elsewhere) / told.length;
  for (const cell of told) {
    const at = Math.min(grid.size - 1, Math.max(0, Math.round(cell)));
    flat.more[at]! += share;
    flat.from = flat.from === flat.to ? at : Math.min(flat.from, at);
    flat.to = Math.max(flat.to, at + 1);
  }
  const steps = { small: 2 * (near / grid.cell) ** 2, smallChance: 1, large: 0, largeChance: 0 };
  const floor = elsewhere / grid.size;
  spread(flat, steps, spare, PRIOR_TAIL * floor);
  spare.floor = floor;
  return pack(spare, 1, workspace);
}

/** How a series changes from day to day: its daily steps, relative, and how often there is a convoy. */
export interface Course {
  readonly step: number;
  readonly convoys: number;
}

/** How well claims are explained when a series takes the course given. */
export function evidenceOf(
  nodes: readonly Node[],
  grid: Grid,
  course: Course,
  prior: Packed,
  workspace: Workspace,
): number {
  return forward(nodes, grid, course, prior, workspace, undefined);
}

/**
 * Exact marginals of a hidden Markov chain over the cells of a grid, by a pass forwards and one backwards (Rabiner 1989,
 * "A tutorial on hidden Markov models"). Between nodes the value takes small and convoy-sized steps, moves by what is reported to
 * have moved, and now and then is anything at all. `visit` is told what all claims make of each node, from the last to the first;
 * the belief sums to 1 and is good until it returns. Gives the chance of an upheaval between the node before and each node.
 */
export function smooth(
  nodes: readonly Node[],
  grid: Grid,
  course: Course,
  prior: Packed,
  workspace: Workspace,
  visit: (node: number, belief: Packed) => void,
): Float64Array {
  const packed: Packed[] = [];
  const ends: Ends[] = [];
  forward(nodes, grid, course, prior, workspace, packed, ends);
  const upheavals = new Float64Array(nodes.length);
  let [after, spare] = workspace.pair(grid.size, 1);
  let anywhere = 0;
  for (let i = nodes.length - 1; i >= 0; i--) {
    // With nothing to come the first pass knows it all.
    if (i === nodes.length - 1) visit(i, packed[i]!);
    else {
      const { belief, sum } = product(packed[i]!, after, workspace);
      upheavals[i + 1] = Math.min(1, anywhere / sum);
      visit(i, belief);
    }
    if (i === 0) break;
    const node = nodes[i]!;
    const sum = node.factors ? multiply(after, node.factors) : mass(after);
    // So that on the whole a cell holds 1.
    const by = 1 / Math.max(sum / grid.size, 1e-300);
    const way = wayTo(nodes, i, grid, course);
    const { low, high } = ends[i] ?? { low: 0, high: grid.size };
    anywhere =
      by *
      ((way.upheaval * sum) / grid.size +
        (way.fall > 0 ? (way.fall * massWithin(after, 0, high)) / high : 0) +
        (way.rise > 0 ? (way.rise * massWithin(after, low, grid.size)) / (grid.size - low) : 0));
    spread(after, way, spare, LEAST, by);
    [after, spare] = [spare, after];
    after.floor = after.floor * (1 - way.upheaval - way.fall - way.rise) + anywhere;
    if (node.moved !== 0) {
      moveBack(after, node.moved, grid, spare);
      [after, spare] = [spare, after];
    }
  }
  return upheavals;
}

interface Way {
  readonly small: number;
  readonly smallChance: number;
  readonly large: number;
  readonly largeChance: number;
  /** Chance that the value is anything after; anything but more, and anything but less, than it was. */
  readonly upheaval: number;
  readonly fall: number;
  readonly rise: number;
}

function wayTo(nodes: readonly Node[], i: number, grid: Grid, course: Course): Way {
  const { convoys, upheavals, upheavalsWithEvent } = model.change;
  const { day, falls, rises } = nodes[i]!;
  const days = day - nodes[i - 1]!.day;
  const any = 1 - (1 - upheavals) ** days;
  const told = (1 - any) * (1 - (1 - upheavalsWithEvent) ** (falls + rises));
  const fall = falls === 0 ? 0 : (told * falls) / (falls + rises);
  const rise = rises === 0 ? 0 : (told * rises) / (falls + rises);
  const still = 1 - any - told;
  const convoy = (1 - (1 - course.convoys) ** days) * still;
  return {
    small: (course.step / grid.cell) ** 2 * days,
    smallChance: still - convoy,
    large: (convoys.size / grid.cell) ** 2,
    largeChance: convoy,
    upheaval: any,
    fall,
    rise,
  };
}

/** Cells between which the value lay before an upheaval, all but a hundredth at either end; `high` exclusive. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

function endsOf(belief: Belief): Ends {
  const { more, floor } = belief;
  const least = ASIDE * mass(belief);
  let below = 0;
  let low = 0;
  while (low < more.length - 1 && below + floor + more[low]! < least) below += floor + more[low++]!;
  let above = 0;
  let high = more.length;
  while (high > low + 1 && above + floor + more[high - 1]! < least) above += floor + more[--high]!;
  return { low, high };
}

const ASIDE = 0.01;

/** Adds `share` evenly over cells. */
function addEvenly(belief: Belief, share: number, from: number, to: number): void {
  if (!(share > 0)) return;
  for (let j = from; j < to; j++) belief.more[j]! += share / (to - from);
  belief.from = belief.to === belief.from ? from : Math.min(belief.from, from);
  belief.to = Math.max(belief.to, to);
}

function forward(
  nodes: readonly Node[],
  grid: Grid,
  course: Course,
  prior: Packed,
  workspace: Workspace,
  packed: Packed[] | undefined,
  ends: Ends[] = [],
): number {
  let [before, spare] = workspace.pair(grid.size, 0);
  unpack(prior, before);
  // A comparison of steps needs no far tails.
  const least = packed ? LEAST : LEAST_COMPARING;
  let evidence = 0;
  // What is believed is made to sum to 1 on the way to the next node.
  let sum = 1;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (i > 0) {
      const way = wayTo(nodes, i, grid, course);
      if (node.moved !== 0) {
        move(before, node.moved, grid, spare);
        [before, spare] = [spare, before];
      }
      spread(before, way, spare, least, 1 / sum);
      [before, spare] = [spare, before];
      const told = way.fall + way.rise > 0 ? endsOf(before) : undefined;
      before.floor = before.floor * (1 - way.upheaval - way.fall - way.rise) + way.upheaval / grid.size;
      if (told) {
        ends[i] = told;
        addEvenly(before, way.fall, 0, told.high);
        addEvenly(before, way.rise, told.low, grid.size);
      }
    }
    if (node.factors) {
      sum = multiply(before, node.factors);
      evidence += node.factors.log;
    } else sum = mass(before);
    evidence += Math.log(sum);
    trim(before, least * sum);
    packed?.push(pack(before, 1 / sum, workspace));
  }
  return evidence;
}
