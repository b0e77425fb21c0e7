import type { Grid } from './grid.js';
import type { Residual } from './habits.js';
import { layOut } from './likelihood.js';
import type { Packed } from './packed.js';
import { tellerOf } from './teller.js';
import type { Weighed } from './weigh-claims.js';
import type { Workspace } from './workspace.js';

/** Figures that are less of a count of their own tell nothing of their source's habit. */
const LEAST_OWN = 0.3;
/** Nor do words that leave so much open, relative, */
const WIDEST = 0.15;
const LONGEST_TAIL = 0.1;
/** nor where the others leave the day's value so unsure (variance, in logarithms), */
const UNSURE = 0.01;
/** nor figures that are hardly of their time and right. */
const LEAST_RIGHT = 0.05;

/**
 * How far a claim is from what is believed of its day without it; undefined where that tells nothing of its source. `belief` has
 * the claim in it, which is taken out again.
 */
export function residualOf(
  one: Weighed,
  belief: Packed,
  grid: Grid,
  workspace: Workspace,
): Residual | undefined {
  const { evidence, likelihood, current, stale, wrong, weight } = one;
  const { value, id, roughness } = evidence;
  const [low, high] = value.core;
  const tail = Math.max(...value.tail);
  if (weight < LEAST_OWN || evidence.isBound || low <= 0 || high > (1 + WIDEST) * low || tail > LONGEST_TAIL)
    return undefined;
  const ratio = current / (stale + wrong);
  let sum = 0;
  let first = 0;
  let second = 0;
  let right = 0;
  const likely = workspace.scratch(belief.more.length);
  layOut(likelihood, grid, belief.from, likely);
  for (let i = 0; i < belief.more.length; i++) {
    const y = grid.origin + (belief.from + i) * grid.cell;
    const now = ratio * likely[i]!;
    const share = Math.max(0, belief.floor + belief.more[i]!);
    right += (share * now) / (1 + now);
    // Where the claim says nothing, and where it is all its own, no power is needed.
    const without = now === 0 ? share : share / (weight === 1 ? 1 + now : (1 + now) ** weight);
    sum += without;
    first += without * y;
    second += without * y * y;
  }
  const mean = first / sum;
  const variance = Math.max(grid.cell ** 2 / 12, second / sum - mean * mean);
  if (!(sum > 0) || right < LEAST_RIGHT || variance > UNSURE) return undefined;
  const middle = (Math.log(low + grid.offset) + Math.log(high + grid.offset)) / 2;
  const half = (Math.log(high + grid.offset) - Math.log(low + grid.offset)) / 2;
  return {
    id,
    ...tellerOf(evidence),
    off: middle - mean,
    variance: variance + half ** 2 / 3 + tail ** 2 / 2,
    weight: weight * Math.min(1, right),
    roughness,
  };
}
