/**
 * The scale a series is reckoned on: cells of equal width in y = log(x + offset), so that errors are relative for large
 * values and absolute below the offset. Scaling all values scales the grid with them.
 */
export interface Grid {
  /** Value below which errors stop being relative. */
  readonly offset: number;
  /** Width of a cell. */
  readonly cell: number;
  /** y of the middle of the first cell. */
  readonly origin: number;
  readonly size: number;
}

/** A grid from well below `smallest` to well above `largest`. `typical` is a value in the middle of the series. All in its unit. */
export function gridFor(
  smallest: number,
  typical: number,
  largest: number,
  cell: number,
  offsetShare: number,
): Grid {
  const offset = Math.max(offsetShare * typical, offsetShare * 1e-6 * largest, LEAST);
  // A typical value lies in the middle of a cell: a series of one number gives that number.
  const middle = Math.log(typical + offset);
  const origin = middle - cell * Math.ceil((middle - Math.log(smallest / ROOM_BELOW + offset)) / cell);
  const size = Math.ceil((Math.log(ROOM_ABOVE * largest + offset) - origin) / cell) + 2;
  return { offset, cell, origin, size };
}

const LEAST = 1e-9;
/** How many times below the smallest and above the largest value claimed the truth may lie. */
const ROOM_BELOW = 20;
const ROOM_ABOVE = 2;

export function toScale(grid: Grid, value: number): number {
  return Math.log(Math.max(0, value) + grid.offset);
}

export function toValue(grid: Grid, y: number): number {
  return Math.max(0, Math.exp(y) - grid.offset);
}

/** Cell of a y, as a real number; may lie outside the grid. */
export function cellOf(grid: Grid, y: number): number {
  return (y - grid.origin) / grid.cell;
}
