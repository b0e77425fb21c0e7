/**
 * A distribution over the cells of a grid: the same everywhere (`floor`), and more than that in a window. What is believed of a
 * series is nearly always such: a peak where the claims are, and a small chance that it is anywhere at all. Keeping the two apart
 * makes every step cost the width of the peak, and loses nothing.
 */
export interface Belief {
  floor: number;
  /** More than the floor in cell j; zero outside of [from, to). May be slightly negative within. */
  readonly more: Float64Array;
  from: number;
  to: number;
}

/** Factors claims of one day multiply a belief by: `inside` from cell `from` on, `outside` elsewhere; the largest is 1. */
export interface Factors {
  readonly from: number;
  readonly inside: Float64Array;
  readonly outside: number;
  /** Logarithm of what they were divided by. */
  readonly log: number;
}

/** Multiplies a belief by factors, and gives the sum over all cells of what comes out. */
export function multiply(belief: Belief, factors: Factors): number {
  const { more, floor } = belief;
  const { from: start, inside, outside } = factors;
  const end = start + inside.length;
  const floorAfter = floor * outside;
  const empty = belief.to === belief.from;
  const from = empty ? start : Math.min(belief.from, start);
  const to = empty ? end : Math.max(belief.to, end);
  let sum = 0;
  for (let j = from; j < start; j++) sum += more[j]! *= outside;
  for (let i = 0, j = start; j < end; i++, j++) sum += more[j] = (floor + more[j]!) * inside[i]! - floorAfter;
  for (let j = end; j < to; j++) sum += more[j]! *= outside;
  belief.floor = floorAfter;
  belief.from = from;
  belief.to = to;
  return sum + floorAfter * more.length;
}

/** Sum over all cells. */
export function mass({ floor, more, from, to }: Belief): number {
  let sum = 0;
  for (let j = from; j < to; j++) sum += more[j]!;
  return sum + floor * more.length;
}

/** Of the cells from one up to another, exclusive. */
export function massWithin({ more, floor, from, to }: Belief, first: number, last: number): number {
  let sum = floor * (last - first);
  for (let j = Math.max(from, first); j < Math.min(to, last); j++) sum += more[j]!;
  return sum;
}

/** Narrows the window to where there is more than `least`. */
export function trim(belief: Belief, least: number): void {
  const { more } = belief;
  while (belief.from < belief.to && Math.abs(more[belief.from]!) < least) more[belief.from++] = 0;
  while (belief.to > belief.from && Math.abs(more[belief.to - 1]!) < least) more[--belief.to] = 0;
}

/** Two ways a value may step, each a two-sided exponential: its variance in cells squared, and its chance. */
export interface Steps {
  readonly small: number;
  readonly smallChance: number;
  readonly large: number;
  readonly largeChance: number;
}

/**
 * Spreads what is more than the floor from `belief` into `into` by both kinds of step, everything multiplied by `by`. Each
 * two-sided exponential is one recursive filter forwards and one backwards (Deriche 1990), so the cost does not grow with the
 * width of the step; the two run side by side, so that neither waits for its last cell.
 */
export function spread(belief: Belief, steps: Steps, into: Belief, least: number, by = 1): void {
  clear(into);
  into.floor = belief.floor * by;
  if (belief.to === belief.from) return;
  const small = ratioOf(steps.small);
  const large = ratioOf(steps.large);
  const reach = Math.max(
    reachOf(small, least),
    steps.largeChance > 0 ? reachOf(large, least / steps.largeChance) : 0,
  );
  const from = Math.max(0, belief.from - reach);
  const to = Math.min(belief.more.length, belief.to + reach);
  const a = belief.more;
  const b = into.more;
  const c1 = (by * steps.smallChance * (1 - small)) / (1 + small);
  const c2 = (by * steps.largeChance * (1 - large)) / (1 + large);
  let s1 = 0;
  let s2 = 0;
  let t1 = 0;
  let t2 = 0;
  // Forwards from the window's first cell, backwards from its last: behind them both are nothing.
  const cells = Math.min(to - belief.from, belief.to - from);
  let j = belief.from;
  let i = belief.to - 1;
  for (let k = 0; k < cells; k++, j++, i--) {
    const x = a[j]!;
    s1 = x + small * s1;
    s2 = x + large * s2;
    b[j]! += c1 * s1 + c2 * s2;
    b[i]! += c1 * t1 + c2 * t2;
    const y = a[i]!;
    t1 = small * (y + t1);
    t2 = large * (y + t2);
  }
  for (; j < to; j++) {
    s1 = small * s1;
    s2 = large * s2;
    b[j]! += c1 * s1 + c2 * s2;
  }
  for (; i >= from; i--) {
    b[i]! += c1 * t1 + c2 * t2;
    t1 = small * t1;
    t2 = large * t2;
  }
  into.from = from;
  into.to = to;
  trim(into, least);
}

export function clear(belief: Belief): void {
  belief.more.fill(0, belief.from, belief.to);
  belief.from = 0;
  belief.to = 0;
  belief.floor = 0;
}

/** Ratio of neighbouring cells of a two-sided exponential of a variance. */
function ratioOf(variance: number): number {
  if (variance < 1e-6) return 0;
  return (variance + 1 - Math.sqrt(2 * variance + 1)) / variance;
}

/** Cells until a two-sided exponential has fallen to `least`. */
function reachOf(ratio: number, least: number): number {
  return ratio <= 0 ? 0 : Math.min(4000, Math.ceil(Math.log(Math.max(least, 1e-300)) / Math.log(ratio)));
}
