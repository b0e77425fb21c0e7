import type { Belief } from './belief.js';

/** A belief without its zeros: `floor` in every cell, and `more` from cell `from` on. */
export interface Packed {
  readonly floor: number;
  readonly from: number;
  readonly more: Float64Array;
}

export function pack(belief: Belief): Packed {
  return { floor: belief.floor, from: belief.from, more: belief.more.slice(belief.from, belief.to) };
}

/** Puts a packed belief into an empty one. */
export function unpack({ floor, from, more }: Packed, into: Belief): void {
  into.floor = floor;
  into.more.set(more, from);
  into.from = from;
  into.to = from + more.length;
}

/** Cell by cell product of two beliefs over `size` cells, made to sum to 1. */
export function product(a: Packed, b: Belief, size: number): Packed {
  const aTo = a.from + a.more.length;
  const empty = a.more.length === 0;
  const from = empty ? b.from : b.to > b.from ? Math.min(a.from, b.from) : a.from;
  const to = empty ? b.to : b.to > b.from ? Math.max(aTo, b.to) : aTo;
  const floor = a.floor * b.floor;
  const more = new Float64Array(to - from);
  let sum = floor * size;
  for (let j = from; j < to; j++) {
    const own = j >= a.from && j < aTo ? a.floor + a.more[j - a.from]! : a.floor;
    const value = own * (b.floor + b.more[j]!) - floor;
    more[j - from] = value;
    sum += value;
  }
  for (let i = 0; i < more.length; i++) more[i]! /= sum;
  return { floor: floor / sum, from, more };
}

/** Sum over all cells of the product of two beliefs. */
export function sumOfProduct(a: Packed, b: Belief): number {
  let sumA = a.floor * b.more.length;
  let sum = 0;
  for (let i = 0; i < a.more.length; i++) {
    sumA += a.more[i]!;
    sum += a.more[i]! * b.more[a.from + i]!;
  }
  let moreB = 0;
  for (let j = b.from; j < b.to; j++) moreB += b.more[j]!;
  return sumA * b.floor + a.floor * moreB + sum;
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
