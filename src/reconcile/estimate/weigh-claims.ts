import type { ValueReading } from '../observe/value-reading.js';
import type { Factors } from './belief.js';
import { ownCount } from './copies.js';
import { doubtsOf } from './doubts.js';
import type { Evidence } from './evidence.js';
import { cellOf, type Grid, toScale } from './grid.js';
import { type Likelihood, layOut, likelihoodOf, reachOf } from './likelihood.js';
import { model } from './model.js';
import type { Workspace } from './workspace.js';

/** A claim as evidence on the grid: it holds now, or repeats an old figure, or is wrong. */
export interface Weighed {
  readonly evidence: Evidence;
  readonly likelihood: Likelihood;
  /** Chance before anything is known of the value that it is right and of its time. */
  readonly current: number;
  /** Density of its number, did it repeat a figure told before; were it wrong, or an old one nobody at hand told. */
  readonly stale: number;
  readonly wrong: number;
  /** How much of a count of its own it is, 0 to 1. */
  readonly weight: number;
}

/** What a claim's time being off by a day may mean for its number, relative; grows with the root of the days. */
const DAYS_TO_WIDTH = 0.003;

/**
 * From the offset to well above the typical value, on the scale of y: where numbers that are wrong lie. The same for all series,
 * so that a claim far off does not make the others surer.
 */
const USUAL_RANGE = Math.log(1 + 2 / model.offset);

/** Weighs claims against one another: who copied whom, and which figures were already told. In the order of reporting. */
export function weighClaims(evidence: readonly Evidence[], grid: Grid): Weighed[] {
  const inOrder = [...evidence].sort(
    (a, b) => a.reported - b.reported || a.day - b.day || (a.id < b.id ? -1 : 1),
  );
  const own = ownCount(inOrder);
  const doubts = doubtsOf(inOrder);
  const told = new Told(grid);
  const anywhere = 1 / USUAL_RANGE;
  let next = 0;
  return inOrder.map((one, i) => {
    while (next < i && inOrder[next]!.reported <= one.reported - model.staleness.known) {
      // A figure of a part is no figure of its whole.
      if (!inOrder[next]!.isBound) told.add(inOrder[next]!.value.nominal, own[next]!);
      next++;
    }
    const { stale, wrong } = model.states[one.basis];
    const doubt = doubts[i]!;
    const misread = model.misread * (1 - one.trust) * doubt;
    const density = told.density(one.value.nominal);
    const unknown = told.empty ? 1 : model.staleness.unknown;
    // A former level that nobody told before is old all the same, not wrong
    const [untold, former] = one.basis === 'former' ? [0, stale * unknown] : [stale * unknown, 0];
    return {
      evidence: one,
      likelihood: likelihoodOf(unbiased(one), one.roughness, grid, DAYS_TO_WIDTH * Math.sqrt(one.spread)),
      current: (1 - stale - wrong) * (1 - misread),
      stale: stale * (1 - unknown) * density * (1 - misread) + former * (1 - misread) * anywhere,
      wrong: (doubt * (wrong + untold) * (1 - misread) + misread) * anywhere,
      weight: own[i]!,
    };
  });
}

/** What a figure says the value is, its source's bias taken out. */
function unbiased({ value, bias }: Evidence): ValueReading {
  if (bias === undefined) return value;
  const times = Math.exp(-bias);
  return { ...value, core: [value.core[0] * times, value.core[1] * times] };
}

/** Figures in circulation, as a density over y. */
class Told {
  readonly #grid: Grid;
  readonly #weights = new Map<number, number>();
  #sum = 0;
  constructor(grid: Grid) {
    this.#grid = grid;
  }
  get empty(): boolean {
    return this.#sum === 0;
  }
  add(nominal: number, weight: number): void {
    const cell = this.#cell(nominal);
    this.#weights.set(cell, (this.#weights.get(cell) ?? 0) + weight);
    this.#sum += weight;
  }
  density(nominal: number): number {
    if (this.#sum === 0) return 0;
    const { cell } = this.#grid;
    const { blur } = model.staleness;
    const middle = this.#cell(nominal);
    const reach = Math.ceil((3 * blur) / cell);
    let sum = 0;
    for (let j = middle - reach; j <= middle + reach; j++) {
      const weight = this.#weights.get(j);
      if (weight !== undefined) sum += weight * Math.exp(-0.5 * (((j - middle) * cell) / blur) ** 2);
    }
    return sum / (this.#sum * blur * Math.sqrt(2 * Math.PI));
  }
  #cell(nominal: number): number {
    return Math.round(cellOf(this.#grid, toScale(this.#grid, nominal)));
  }
}

/** More claims of one day are multiplied as logarithms, so that nothing grows beyond what a number holds. */
const MANY = 32;

/** What the claims of one day multiply a belief by; undefined when they tell nothing. */
export function factorsOf(claims: readonly Weighed[], grid: Grid, workspace: Workspace): Factors | undefined {
  let from = grid.size;
  let to = 0;
  let telling = 0;
  for (const { likelihood, weight } of claims) {
    if (weight <= 0) continue;
    const [a, b] = reachOf(likelihood, grid);
    from = Math.min(from, a);
    to = Math.max(to, b);
    telling++;
  }
  if (from >= to) return undefined;
  const inside = workspace.room(to - from);
  const inLogs = telling > MANY;
  inside.fill(inLogs ? 0 : 1);
  for (const one of claims) if (one.weight > 0) tell(one, grid, inside, from, inLogs, workspace);
  if (inLogs) {
    let log = 0;
    for (const value of inside) if (value > log) log = value;
    for (let i = 0; i < inside.length; i++) inside[i] = Math.exp(inside[i]! - log);
    return { from, inside, outside: Math.exp(-log), log };
  }
  let most = 1;
  for (let i = 0; i < inside.length; i++) if (inside[i]! > most) most = inside[i]!;
  const outside = 1 / most;
  for (let i = 0; i < inside.length; i++) inside[i]! *= outside;
  return { from, inside, outside, log: Math.log(most) };
}

/** Multiplies `inside` by what one claim tells, or adds the logarithm of it. */
function tell(
  { likelihood, weight, current, stale, wrong }: Weighed,
  grid: Grid,
  inside: Float64Array,
  from: number,
  inLogs: boolean,
  workspace: Workspace,
): void {
  const [a, b] = reachOf(likelihood, grid);
  if (a >= b) return;
  const likely = workspace.scratch(b - a);
  layOut(likelihood, grid, a, likely);
  const ratio = current / (stale + wrong);
  // In the middle it is the same for many cells.
  let known = NaN;
  let told = 0;
  for (let i = 0, j = a - from; i < likely.length; i++, j++) {
    if (likely[i] !== known) {
      known = likely[i]!;
      told = inLogs
        ? weight * Math.log1p(ratio * known)
        : weight === 1
          ? 1 + ratio * known
          : Math.exp(weight * Math.log(1 + ratio * known));
    }
    if (inLogs) inside[j]! += told;
    else inside[j]! *= told;
  }
}
