import { describe, expect, it } from 'vitest';
import type { Factors } from './belief.js';
import { type Chain, coarser } from './coarser.js';
import type { Grid } from './grid.js';
import { evidenceOf, flatPrior, type Node } from './smooth.js';
import { Workspace } from './workspace.js';

const grid: Grid = { offset: 1, cell: 0.005, origin: 6, size: 401 };

/** A bell curve of some width about a cell over a little everywhere, from an odd cell on. */
function told(middle: number, width: number): Factors {
  const from = middle - 41;
  const inside = Float64Array.from(
    { length: 83 },
    (_, i) => 0.01 + 0.99 * Math.exp(-0.5 * ((from + i - middle) / width) ** 2),
  );
  return { from, inside, outside: 0.01, log: 0.3 };
}

const nodes: Node[] = [
  { day: 100, moved: 0, falls: 0, rises: 0, factors: told(200, 4) },
  { day: 110, moved: 0, falls: 0, rises: 0 },
  { day: 130, moved: 0, falls: 1, rises: 0, factors: told(207, 6) },
  { day: 190, moved: 60, falls: 0, rises: 0, factors: told(231, 5) },
];
const chain: Chain = { nodes, grid, prior: flatPrior(grid) };
const courses = [0.0004, 0.0016, 0.0064].flatMap((step) =>
  [0.0025, 0.02].map((convoys) => ({ step, convoys })),
);

describe('coarser', () => {
  it('tells courses apart as the fine cells do', () => {
    const workspace = new Workspace();
    const wide = coarser(chain, 2, workspace);
    for (const course of courses) {
      const fine = evidenceOf(nodes, grid, course, chain.prior, workspace);
      expect(evidenceOf(wide.nodes, wide.grid, course, wide.prior, workspace)).toBeCloseTo(fine, 1);
    }
  });

  it('covers the same values', () => {
    const wide = coarser(chain, 3, new Workspace());
    expect(wide.grid.size).toBe(134);
    expect(wide.grid.origin - wide.grid.cell / 2).toBeCloseTo(grid.origin - grid.cell / 2, 9);
    const { from, inside } = wide.nodes[0]!.factors!;
    expect(from).toBe(53);
    expect(Math.max(...inside)).toBe(inside[66 - from]);
  });
});
