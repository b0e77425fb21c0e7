import type { Evidence } from './evidence.js';
import { cellOf, type Grid, gridFor, toScale, toValue } from './grid.js';
import type { Residual } from './habits.js';
import { likeliestCourse } from './likeliest-course.js';
import { layOut, reachOf } from './likelihood.js';
import { model } from './model.js';
import { type Packed, quantiles } from './packed.js';
import { residualOf } from './residual.js';
import { flatPrior, type Node, priorOf, smooth } from './smooth.js';
import { factorsOf, type Weighed, weighClaims } from './weigh-claims.js';
import type { Workspace } from './workspace.js';

/** A movement of the stock: `amount` is negative for departures. */
export interface Flow {
  readonly day: number;
  readonly amount: number;
}

export interface DayEstimate {
  readonly day: number;
  readonly best: number;
  /** Ends of the 50, 80 and 90 per cent intervals. */
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}

/** What became of a claim: chances that it was right and of its time, that it was an old figure, that it was wrong. */
export interface ClaimFate {
  readonly id: string;
  readonly day: number;
  readonly current: number;
  readonly stale: number;
  readonly wrong: number;
  /** How much of a count of its own it is. */
  readonly own: number;
}

export interface StockEstimate {
  readonly days: readonly DayEstimate[];
  readonly fates: readonly ClaimFate[];
  /** How far claims are from what the others say; those that show something of their source. */
  readonly residuals: readonly Residual[];
  /** Upheavals with their chance, between two days. */
  readonly upheavals: readonly { readonly after: number; readonly by: number; readonly chance: number }[];
  /** Best value at the start of a stretch `upheavals` tell of, by its place among them; after the last, at its end. */
  readonly levelAt: (stretch: number) => number;
  /** The daily step that explains the claims best, relative. */
  readonly step: number;
}

/** The day of an event that makes a stock fall (-1) or rise (+1). */
export interface Mover {
  readonly day: number;
  readonly sign: number;
}

const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];

/**
 * A stock through time from all that is claimed of it, at the days asked and those of the claims. Claims may be many and of any
 * quality; the estimate is the same whatever their order. Residuals are reckoned of those that `mayShow` a habit.
 */
export function estimateStock(
  evidence: readonly Evidence[],
  flows: readonly Flow[],
  events: readonly Mover[],
  asked: readonly number[],
  workspace: Workspace,
  mayShow: (evidence: Evidence) => boolean = () => false,
): StockEstimate {
  workspace.begin();
  const grid = gridOf(evidence);
  const weighed = weighClaims(evidence, grid);
  const ofDay = byDay(weighed);
  const nodes = nodesOf(ofDay, flows, events, asked, grid, workspace);
  const prior = nodes[0]!.factors ? priorOf(toldCells(evidence, grid), grid, workspace) : flatPrior(grid);
  const course = likeliestCourse({ nodes, grid, prior }, workspace);
  const estimated = new Map<number, DayEstimate | undefined>(asked.map((day) => [day, undefined]));
  const levels = new Float64Array(nodes.length);
  const fates: ClaimFate[] = [];
  const residuals: Residual[] = [];
  const chances = smooth(nodes, grid, course, prior, workspace, (i, belief) => {
    const { day } = nodes[i]!;
    if (estimated.has(day)) {
      const estimate = estimateOf(day, belief, grid);
      estimated.set(day, estimate);
      levels[i] = estimate.best;
    } else levels[i] = medianOf(belief, grid);
    for (const one of ofDay.get(day) ?? []) {
      fates.push(fateOf(one, belief, grid, workspace));
      const residual = mayShow(one.evidence) ? residualOf(one, belief, grid, workspace) : undefined;
      if (residual) residuals.push(residual);
    }
  });
  return {
    days: [...estimated.values()].map((estimate) => estimate!),
    fates,
    residuals,
    upheavals: nodes
      .slice(1)
      .map(({ day }, i) => ({ after: nodes[i]!.day, by: day, chance: chances[i + 1]! })),
    levelAt: (stretch) => levels[stretch]!,
    step: course.step,
  };
}

function byDay(weighed: readonly Weighed[]): Map<number, Weighed[]> {
  const found = new Map<number, Weighed[]>();
  for (const one of weighed) {
    const list = found.get(one.evidence.day);
    if (list) list.push(one);
    else found.set(one.evidence.day, [one]);
  }
  return found;
}

/** Cells of the values told, each once. */
function toldCells(evidence: readonly Evidence[], grid: Grid): number[] {
  return [...new Set(evidence.map(({ value }) => value.nominal))].map((value) =>
    cellOf(grid, toScale(grid, value)),
  );
}

function gridOf(evidence: readonly Evidence[]): Grid {
  // Each number once: a copy changes nothing.
  const sorted = [...new Set(evidence.map(({ value }) => value.nominal))].sort((a, b) => a - b);
  const typical = sorted[(sorted.length - 1) >> 1]!;
  const largest = Math.max(1e-9, ...evidence.map(({ value }) => value.core[1]));
  const smallest = Math.min(...evidence.map(({ value }) => value.core[0]));
  // What is only told roughly needs no fine scale.
  const fine = evidence.some(({ value }) => value.precise);
  return gridFor(smallest, typical, largest, fine ? model.cell : 2 * model.cell, model.offset);
}

function nodesOf(
  claims: ReadonlyMap<number, readonly Weighed[]>,
  flows: readonly Flow[],
  events: readonly Mover[],
  asked: readonly number[],
  grid: Grid,
  workspace: Workspace,
): Node[] {
  const told = [...new Set([...claims.keys(), ...asked])].sort((a, b) => a - b);
  const moved = new Map<number, number>();
  for (const { day, amount } of flows)
    if (day > told[0]! && day <= told.at(-1)!) moved.set(day, (moved.get(day) ?? 0) + amount);
  const days = moved.size === 0 ? told : [...new Set([...told, ...moved.keys()])].sort((a, b) => a - b);
  const falls = countedUp(events, -1, days);
  const rises = countedUp(events, 1, days);
  return days.map((day, i) => {
    const here = claims.get(day);
    const factors = here && factorsOf(here, grid, workspace);
    return {
      day,
      moved: moved.get(day) ?? 0,
      falls: falls[i]!,
      rises: rises[i]!,
      factors,
    };
  });
}

/** On how many days since the one before it in the list events of a sign are, by day. */
function countedUp(events: readonly Mover[], sign: -1 | 1, days: readonly number[]): Uint16Array {
  const counts = new Uint16Array(days.length);
  const on = new Set(events.filter((event) => Math.sign(event.sign) === sign).map(({ day }) => day));
  for (const day of on) {
    if (day <= days[0]!) continue;
    const i = days.findIndex((by) => day <= by);
    if (i > 0) counts[i]!++;
  }
  return counts;
}

function estimateOf(day: number, belief: Packed, grid: Grid): DayEstimate {
  const cells = quantiles(belief, grid.size, QUANTILES);
  const middle = cells[3]!;
  const shares = [0, ...model.calibration.drawnIn];
  const at = cells.map((cell, i) =>
    toValue(
      grid,
      grid.origin + (middle + drawnIn(cell - middle, shares[Math.abs(3 - i)]!, grid)) * grid.cell,
    ),
  );
  return { day, best: at[3]!, low: [at[2]!, at[1]!, at[0]!], high: [at[4]!, at[5]!, at[6]!] };
}

/** The ends of narrow intervals, which hold more than they say, drawn in by a share towards the best value; in cells from it. */
function drawnIn(cells: number, share: number, grid: Grid): number {
  return cells * (1 - share * Math.exp(-(((cells * grid.cell) / model.calibration.within) ** 2)));
}

function medianOf(belief: Packed, grid: Grid): number {
  return toValue(grid, grid.origin + quantiles(belief, grid.size, [0.5])[0]! * grid.cell);
}

function fateOf(
  { evidence, likelihood, current, stale, wrong, weight }: Weighed,
  belief: Packed,
  grid: Grid,
  workspace: Workspace,
): ClaimFate {
  let right = 0;
  // Elsewhere the claim cannot be right; a belief sums to 1.
  const [from, to] = reachOf(likelihood, grid);
  if (from < to) {
    const end = belief.from + belief.more.length;
    const likely = workspace.scratch(to - from);
    layOut(likelihood, grid, from, likely);
    for (let j = from; j < to; j++) {
      const share = j >= belief.from && j < end ? belief.floor + belief.more[j - belief.from]! : belief.floor;
      const now = current * likely[j - from]!;
      right += (share * now) / (now + stale + wrong);
    }
  }
  right = Math.min(1, right);
  const rest = (1 - right) / (stale + wrong);
  return {
    id: evidence.id,
    day: evidence.day,
    current: right,
    stale: stale * rest,
    wrong: wrong * rest,
    own: weight,
  };
}
