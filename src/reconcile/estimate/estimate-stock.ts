import type { Evidence } from './evidence.js';
import { cellOf, type Grid, gridFor, toScale, toValue } from './grid.js';
import { likelihoodAt, reachOf } from './likelihood.js';
import { model } from './model.js';
import { type Packed, quantiles } from './packed.js';
import { evidenceOf, flatPrior, type Node, priorOf, smooth } from './smooth.js';
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
 * quality; the estimate is the same whatever their order.
 */
export function estimateStock(
  evidence: readonly Evidence[],
  flows: readonly Flow[],
  events: readonly Mover[],
  asked: readonly number[],
  workspace: Workspace,
): StockEstimate {
  const grid = gridOf(evidence);
  const weighed = weighClaims(evidence, grid);
  const nodes = nodesOf(weighed, flows, events, asked, grid);
  const prior = nodes[0]!.factors ? priorOf(toldCells(evidence, grid), grid, workspace) : flatPrior(grid);
  const step = bestStep(nodes, grid, prior, workspace);
  const { beliefs, upheavals } = smooth(nodes, grid, step, prior, workspace);
  const index = new Map(nodes.map(({ day }, i) => [day, i]));
  return {
    days: asked.map((day) => estimateOf(day, beliefs[index.get(day)!]!, grid)),
    fates: weighed.map((one) => fateOf(one, beliefs[index.get(one.evidence.day)!]!, grid)),
    upheavals: nodes
      .slice(1)
      .map(({ day }, i) => ({ after: nodes[i]!.day, by: day, chance: upheavals[i + 1]! })),
    levelAt: (stretch) => medianOf(beliefs[stretch]!, grid),
    step,
  };
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
  weighed: readonly Weighed[],
  flows: readonly Flow[],
  events: readonly Mover[],
  asked: readonly number[],
  grid: Grid,
): Node[] {
  const claims = new Map<number, Weighed[]>();
  for (const one of weighed) {
    const list = claims.get(one.evidence.day);
    if (list) list.push(one);
    else claims.set(one.evidence.day, [one]);
  }
  const moved = new Map<number, number>();
  const first = Math.min(...claims.keys(), ...asked);
  const last = Math.max(...claims.keys(), ...asked);
  for (const { day, amount } of flows)
    if (day > first && day <= last) moved.set(day, (moved.get(day) ?? 0) + amount);
  const falling = [...new Set(events.filter(({ sign }) => sign < 0).map(({ day }) => day))];
  const rising = [...new Set(events.filter(({ sign }) => sign > 0).map(({ day }) => day))];
  const days = [...new Set([...claims.keys(), ...moved.keys(), ...asked])].sort((a, b) => a - b);
  return days.map((day, i) => {
    const here = claims.get(day);
    const factors = here && factorsOf(here, grid);
    const since = i === 0 ? day : days[i - 1]!;
    const between = (event: number) => event > since && event <= day;
    const falls = falling.filter(between).length;
    const rises = rising.filter(between).length;
    return { day, moved: moved.get(day) ?? 0, falls, rises, ...(factors ? { factors } : {}) };
  });
}

/** More days tell no more of it. */
const MOST_TELLING = 300;
/** Fewer days with claims tell nothing of how fast a series changes. */
const FEWEST_TELLING = 7;

function bestStep(nodes: readonly Node[], grid: Grid, prior: Packed, workspace: Workspace): number {
  const { steps } = model.change;
  const telling = nodes.filter((node) => node.factors).length;
  // Enough of a long series tells its pace.
  const sample = nodes.length > MOST_TELLING ? nodes.slice(-MOST_TELLING) : nodes;
  if (telling < FEWEST_TELLING) return steps[Math.floor((steps.length - 1) / 2)]!;
  const found = steps.map(() => NaN);
  const at = (i: number) =>
    i < 0 || i >= steps.length
      ? -Infinity
      : (found[i] = Number.isNaN(found[i]!)
          ? evidenceOf(sample, grid, steps[i]!, prior, workspace)
          : found[i]!);
  // The evidence rises to one peak and falls from it.
  let best = (steps.length - 1) >> 1;
  while (true) {
    if (at(best + 1) > at(best)) best++;
    else if (at(best - 1) > at(best)) best--;
    else return steps[best]!;
  }
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
): ClaimFate {
  let right = 0;
  // Elsewhere the claim cannot be right; a belief sums to 1.
  const [from, to] = reachOf(likelihood, grid);
  const end = belief.from + belief.more.length;
  for (let j = from; j < to; j++) {
    const share = j >= belief.from && j < end ? belief.floor + belief.more[j - belief.from]! : belief.floor;
    const now = current * likelihoodAt(likelihood, grid.origin + j * grid.cell);
    right += (share * now) / (now + stale + wrong);
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
