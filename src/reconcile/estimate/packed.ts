import type { Belief } from './belief.js';
import type { Workspace } from './workspace.js';

/** A belief without its zeros: `floor` in every cell, and `more` from cell `from` on. */
export interface Packed {
  readonly floor: number;
  readonly from: number;
  readonly more: Float64Array;
}

/** Keeps a belief for as long as its series is reckoned, multiplied by `by`. */
export function pack({ floor, from, to, more }: Belief, by: number, workspace: Workspace): Packed {
  const kept = workspace.room(to - from);
  for (let j = from, i = 0; j < to; i++, j++) kept[i] = by * more[j]!;
  return { floor: by * floor, from, more: kept };
}

/** Puts a packed belief into an empty one. */
export function unpack({ floor, from, more }: Packed, into: Belief): void {
  into.floor = floor;
  into.more.set(more, from);
  into.from = from;
  into.to = from + more.length;
}

/** Cell by cell product of two beliefs, made to sum to 1, and what it summed to. It is good until the next one. */
export function product(a: Packed, b: Belief, workspace: Workspace): { belief: Packed; sum: number } {
  const aTo = a.from + a.more.length;
  const [aEmpty, bEmpty] = [a.more.length === 0, b.to === b.from];
  const from = aEmpty ? b.from : bEmpty ? a.from : Math.min(a.from, b.from);
  const to = aEmpty ? b.to : bEmpty ? aTo : Math.max(aTo, b.to);
  const floor = a.floor * b.floor;
  const more = workspace.believed(to - from);
  let sum = floor * b.more.length;
  const [first, last] = aEmpty ? [to, to] : [a.from, aTo];
  for (let j = from; j < first; j++) sum += more[j - from] = a.floor * b.more[j]!;
  for (let j = first, i = 0; j < last; i++, j++)
    sum += more[j - from] = (a.floor + a.more[i]!) * (b.floor + b.more[j]!) - floor;
  for (let j = last; j < to; j++) sum += more[j - from] = a.floor * b.more[j]!;
  const by = 1 / sum;
  for (let i = 0; i < more.length; i++) more[i]! *= by;
  return { belief: { floor: floor * by, from, more }, sum };
}

/**
 * Cells below which the shares `at` (ascending, of 1) of a belief over `size` cells lie, as real numbers: cell j holds from
 * j - 0.5 to j + 0.5, evenly.
 */
export function quantiles(belief: Packed, size: number, at: readonly number[]): number[] {
  const { floor, from, more } = belief;
  const to = from + more.length;
  const found: number[] = [];
  let below = 0;
  let j = 0;
  for (const share of at) {
    if (j < from) {
      const before = floor * (from - j);
      if (below + before >= share && floor > 0) {
        const cells = (share - below) / floor;
        found.push(j - 0.5 + cells);
        continue;
      }
      below += before;
      j = from;
    }
    while (j < to && below + floor + more[j - from]! < share) {
      below += floor + more[j - from]!;
      j++;
    }
    if (j < to) {
      const here = floor + more[j - from]!;
      found.push(j - 0.5 + (here > 0 ? (share - below) / here : 0.5));
    } else
      found.push(floor > 0 ? Math.min(size - 0.5, j - 0.5 + (share - below) / floor) : Math.max(0, to - 0.5));
  }
  return found;
}
