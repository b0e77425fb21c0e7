import { type Belief, clear } from './belief.js';
import type { Grid } from './grid.js';
import { model } from './model.js';

/** What a belief becomes when `amount` (in the unit of the series, negative for departures) is reported to have moved. */
export function move(belief: Belief, amount: number, grid: Grid, into: Belief): void {
  clear(into);
  into.floor = belief.floor;
  const misreported = model.change.flowMisreported;
  let from = belief.from;
  let to = belief.to;
  for (let j = belief.from; j < belief.to; j++) {
    const share = belief.more[j]!;
    const at = cellAfter(j, amount, grid);
    const cell = Math.floor(at);
    const rest = at - cell;
    into.more[cell]! += share * (1 - misreported) * (1 - rest);
    into.more[cell + 1]! += share * (1 - misreported) * rest;
    into.more[j]! += share * misreported;
    if (cell < from) from = cell;
    if (cell + 2 > to) to = cell + 2;
  }
  into.from = from;
  into.to = to;
}

/** What was known after `amount` moved, seen from before. */
export function moveBack(belief: Belief, amount: number, grid: Grid, into: Belief): void {
  clear(into);
  into.floor = belief.floor;
  if (belief.to === belief.from) return;
  const misreported = model.change.flowMisreported;
  const from = Math.max(0, Math.min(belief.from, Math.floor(cellAfter(belief.from, -amount, grid)) - 1));
  const to = Math.min(grid.size, Math.max(belief.to, Math.ceil(cellAfter(belief.to - 1, -amount, grid)) + 2));
  for (let j = from; j < to; j++) {
    const at = cellAfter(j, amount, grid);
    const cell = Math.floor(at);
    const rest = at - cell;
    into.more[j] =
      (1 - misreported) * (belief.more[cell]! * (1 - rest) + belief.more[cell + 1]! * rest) +
      misreported * belief.more[j]!;
  }
  into.from = from;
  into.to = to;
}

/** Where the value of a cell lies after `amount` moved: a real number from 0 to just below the last cell. */
function cellAfter(j: number, amount: number, grid: Grid): number {
  const grown = 1 + amount * Math.exp(-(grid.origin + j * grid.cell));
  const shifted = grown <= 0 ? 0 : j + Math.log(grown) / grid.cell;
  return Math.min(grid.size - 1.001, Math.max(0, shifted));
}
