import type { ValueReading } from '../observe/value-reading.js';
import { type Grid, toScale } from './grid.js';

/** How likely a claim that holds and is of its time is, over y: flat where its words are true, half a bell curve on either side. */
export interface Likelihood {
  readonly low: number;
  readonly high: number;
  readonly below: number;
  readonly above: number;
  readonly height: number;
}

/** Half the area of a bell curve of width 1. */
const HALF_BELL = Math.sqrt(Math.PI / 2);
/** Beyond so many widths nothing is left. */
const REACH = 6;
/** How far a claim of nothing left may be off, on the scale of y. */
const NOTHING = 0.15;

/** `roughness` is the standard deviation of the source's own counts, relative. */
export function likelihoodOf(value: ValueReading, roughness: number, grid: Grid, wider = 0): Likelihood {
  const low = toScale(grid, value.core[0]);
  const high = toScale(grid, value.core[1]);
  const least = Math.max(0.0015, 0.7 * grid.cell);
  const width = (end: number, tail: number) =>
    Math.max(
      least,
      value.nominal === 0 ? NOTHING : 0,
      (Math.hypot(roughness, tail, wider) * end) / (end + grid.offset),
    );
  const below = width(value.core[0], value.tail[0]);
  const above = width(value.core[1], value.tail[1]);
  return { low, high, below, above, height: 1 / (high - low + HALF_BELL * (below + above)) };
}

/** A likelihood at the middles of the cells from `from` on, as many as `into` has. */
export function layOut(likelihood: Likelihood, grid: Grid, from: number, into: Float64Array): void {
  const { low, high, below, above, height } = likelihood;
  const { cell } = grid;
  const at = (i: number) => grid.origin + (from + i) * cell;
  // The first cell that is not below, and the first that is above.
  let first = Math.min(into.length, Math.max(0, Math.ceil((low - at(0)) / cell)));
  while (first > 0 && at(first - 1) >= low) first--;
  while (first < into.length && at(first) < low) first++;
  let last = Math.min(into.length, Math.max(first, Math.floor((high - at(0)) / cell) + 1));
  while (last > first && at(last - 1) > high) last--;
  while (last < into.length && at(last) <= high) last++;
  into.fill(height, first, last);
  if (first > 0) bell(into, first - 1, -1, (low - at(first - 1)) / below, cell / below, height);
  if (last < into.length) bell(into, last, 1, (at(last) - high) / above, cell / above, height);
}

/** Half a bell curve from a cell on outwards, `away` widths from its middle there: each cell is the last times a factor. */
function bell(
  into: Float64Array,
  from: number,
  way: 1 | -1,
  away: number,
  step: number,
  height: number,
): void {
  let value = height * Math.exp(-0.5 * away * away);
  let fall = Math.exp(-step * (away + 0.5 * step));
  const fallsBy = Math.exp(-step * step);
  const cells = Math.floor((REACH - away) / step) + 1;
  const end = way > 0 ? into.length : -1;
  let j = from;
  for (let k = 0; k < cells && j !== end; k++, j += way) {
    into[j] = value;
    value *= fall;
    fall *= fallsBy;
  }
  if (way > 0) into.fill(0, j);
  else into.fill(0, 0, j + 1);
}

/** Cells where a likelihood is above zero: from, to (exclusive). */
export function reachOf(likelihood: Likelihood, grid: Grid): [from: number, to: number] {
  const cell = (y: number) => (y - grid.origin) / grid.cell;
  return [
    Math.max(0, Math.floor(cell(likelihood.low - REACH * likelihood.below))),
    Math.min(grid.size, Math.ceil(cell(likelihood.high + REACH * likelihood.above)) + 1),
  ];
}
