/** Days by their index, both included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The shortest run of days that holds a share of the belief. */
export function shortest(belief: Float64Array, share: number): Stretch {
  let best = { from: 0, to: belief.length - 1 };
  let sum = 0;
  for (let from = 0, to = 0; to < belief.length; to++) {
    sum += belief[to]!;
    while (from < to && sum - belief[from]! >= share) sum -= belief[from++]!;
    if (sum >= share && to - from < best.to - best.from) best = { from, to };
  }
  return best;
}

/** The days about the likeliest that are at least that share as likely, without a break. */
export function aroundPeak(belief: Float64Array, share: number): Stretch {
  let peak = 0;
  for (let i = 0; i < belief.length; i++) if (belief[i]! > belief[peak]!) peak = i;
  const least = share * belief[peak]!;
  let [from, to] = [peak, peak];
  while (from > 0 && belief[from - 1]! >= least) from--;
  while (to + 1 < belief.length && belief[to + 1]! >= least) to++;
  return { from, to };
}

export function around(outer: Stretch, inner: Stretch): Stretch {
  return { from: Math.min(outer.from, inner.from), to: Math.max(outer.to, inner.to) };
}

export function massOf(belief: Float64Array, { from, to }: Stretch): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += belief[i]!;
  return sum;
}

/** The day that halves the belief of an interval. */
export function median(belief: Float64Array, { from, to }: Stretch): number {
  const total = massOf(belief, { from, to });
  let sum = 0;
  for (let i = from; i <= to; i++) if ((sum += belief[i]!) >= total / 2) return i;
  return to;
}
