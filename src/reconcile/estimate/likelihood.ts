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

export function likelihoodAt(likelihood: Likelihood, y: number): number {
  const away =
    y < likelihood.low
      ? (likelihood.low - y) / likelihood.below
      : y > likelihood.high
        ? (y - likelihood.high) / likelihood.above
        : 0;
  return away > REACH ? 0 : likelihood.height * Math.exp(-0.5 * away * away);
}

/** Cells where a likelihood is above zero: from, to (exclusive). */
export function reachOf(likelihood: Likelihood, grid: Grid): [from: number, to: number] {
  const cell = (y: number) => (y - grid.origin) / grid.cell;
  return [
    Math.max(0, Math.floor(cell(likelihood.low - REACH * likelihood.below))),
    Math.min(grid.size, Math.ceil(cell(likelihood.high + REACH * likelihood.above)) + 1),
  ];
}
