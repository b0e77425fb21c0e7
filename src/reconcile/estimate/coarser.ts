import type { Factors } from './belief.js';
import type { Grid } from './grid.js';
import type { Packed } from './packed.js';
import type { Node } from './smooth.js';
import type { Workspace } from './workspace.js';

/** A chain over the cells of a grid. */
export interface Chain {
  readonly nodes: readonly Node[];
  readonly grid: Grid;
  /** What is believed before all claims. */
  readonly prior: Packed;
}

/** The same over cells so many times as wide, for what needs no fine ones: each has the mean of those it is made of. */
export function coarser({ nodes, grid, prior }: Chain, times: number, workspace: Workspace): Chain {
  return {
    nodes: nodes.map(({ day, factors, moved, falls, rises }) => ({
      day,
      moved,
      falls,
      rises,
      factors: factors && coarserFactors(factors, times, workspace),
    })),
    grid: {
      ...grid,
      cell: times * grid.cell,
      origin: grid.origin + ((times - 1) / 2) * grid.cell,
      size: Math.ceil(grid.size / times),
    },
    prior: {
      floor: times * prior.floor,
      from: Math.floor(prior.from / times),
      more: gathered(prior.more, prior.from, 0, 1, times, workspace),
    },
  };
}

function coarserFactors(
  { from, inside, outside, log }: Factors,
  times: number,
  workspace: Workspace,
): Factors {
  return {
    from: Math.floor(from / times),
    inside: gathered(inside, from, outside, 1 / times, times, workspace),
    outside,
    log,
  };
}

/** Sums of `times` cells each, multiplied by `by`; `cells` begin at cell `from`, and beside them each has `outside`. */
function gathered(
  cells: Float64Array,
  from: number,
  outside: number,
  by: number,
  times: number,
  workspace: Workspace,
): Float64Array {
  const first = Math.floor(from / times) * times;
  const length = Math.ceil((from + cells.length - first) / times);
  const sums = workspace.room(cells.length === 0 ? 0 : length);
  for (let i = 0, j = first - from; i < sums.length; i++) {
    let sum = 0;
    for (const end = j + times; j < end; j++) sum += j >= 0 && j < cells.length ? cells[j]! : outside;
    sums[i] = by * sum;
  }
  return sums;
}
