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

/** Multiplies a belief by factors. */
export function multiply(belief: Belief, factors: Factors): void {
  const { more, floor } = belief;
  const { inside, outside } = factors;
  const end = factors.from + inside.length;
  if (outside !== 1)
    for (let j = belief.from; j < belief.to; j++) if (j < factors.from || j >= end) more[j]! *= outside;
  const floorAfter = floor * outside;
  for (let i = 0, j = factors.from; j < end; i++, j++) more[j] = (floor + more[j]!) * inside[i]! - floorAfter;
  belief.floor = floorAfter;
  if (belief.to === belief.from) {
    belief.from = factors.from;
    belief.to = end;
  } else {
    belief.from = Math.min(belief.from, factors.from);
    belief.to = Math.max(belief.to, end);
  }
}

/** Sum over all cells. */
export function mass(belief: Belief): number {
  let sum = belief.floor * belief.more.length;
  for (let j = belief.from; j < belief.to; j++) sum += belief.more[j]!;
  return sum;
}

/** Of the cells from one up to another, exclusive. */
export function massWithin({ more, floor, from, to }: Belief, first: number, last: number): number {
  let sum = floor * (last - first);
  for (let j = Math.max(from, first); j < Math.min(to, last); j++) sum += more[j]!;
  return sum;
}

export function scale(belief: Belief, by: number): void {
  belief.floor *= by;
  for (let j = belief.from; j < belief.to; j++) belief.more[j]! *= by;
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
 * Spreads what is more than the floor from `belief` into `into` by both kinds of step. Each two-sided exponential is one
 * recursive filter forwards and one backwards (Deriche 1990), so the cost does not grow with the width of the step.
 */
export function spread(belief: Belief, steps: Steps, into: Belief, least: number): void {
  clear(into);
  into.floor = belief.floor;
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
  const c1 = (steps.smallChance * (1 - small)) / (1 + small);
  const c2 = (steps.largeChance * (1 - large)) / (1 + large);
  let s1 = 0;
  let s2 = 0;
  for (let j = from; j < to; j++) {
    const x = a[j]!;
    s1 = x + small * s1;
    s2 = x + large * s2;
    b[j] = c1 * s1 + c2 * s2;
  }
  s1 = 0;
  s2 = 0;
  for (let j = to - 1; j >= from; j--) {
    b[j]! += c1 * s1 + c2 * s2;
    const x = a[j]!;
    s1 = small * (x + s1);
    s2 = large * (x + s2);
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
