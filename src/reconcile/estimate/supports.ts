import type { ClaimState, Support } from '../series.js';
import type { ClaimFate, StockEstimate } from './estimate-stock.js';
import type { Evidence } from './evidence.js';

/** Claims on either side of a day that may carry its estimate. */
const NEIGHBOURS = 30;
/** A claim that carries less is not named, unless it is of the day itself. */
const LEAST = 0.01;

/** For a day, the claims that carry its estimate, heaviest first, with the state each was found in. Weights sum to 1. */
export function supportsOf(found: StockEstimate, evidence: readonly Evidence[]): (day: number) => Support[] {
  const fates = [...found.fates].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const byId = new Map(evidence.map((one) => [one.id, one]));
  const firm = found.upheavals.filter(({ chance }) => chance > 0.5);
  return (day) => {
    const here = lowerBound(fates, day);
    const near = fates.slice(Math.max(0, here - NEIGHBOURS), upperBound(fates, day) + NEIGHBOURS);
    const weighed = near.map((fate) => {
      const one = byId.get(fate.id)!;
      const cut = firm.some(
        ({ after, by }) => Math.min(day, fate.day) <= after && by <= Math.max(day, fate.day),
      );
      const variance = widthOf(one) ** 2 + found.step ** 2 * Math.abs(fate.day - day);
      return { fate, weight: cut ? 0 : (fate.own * fate.current) / variance };
    });
    const total = weighed.reduce((sum, { weight }) => sum + weight, 0) || 1;
    return weighed
      .filter(({ fate, weight }) => fate.day === day || weight >= LEAST * total)
      .map(({ fate, weight }) => ({
        id: fate.id,
        weight: Math.round((weight / total) * 1e4) / 1e4,
        state: stateOf(fate),
      }))
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  };
}

export function stateOf({ current, stale, wrong }: ClaimFate): ClaimState {
  if (current >= Math.max(stale, wrong)) return 'current';
  return stale >= wrong ? 'stale' : 'wrong';
}

/** Relative half width of what a claim allows. */
function widthOf({ value, roughness }: Evidence): number {
  const [low, high] = value.core;
  const around = (high - low) / Math.max(1e-9, high + low);
  return Math.max(0.002, Math.hypot(roughness, around, Math.min(...value.tail)));
}

function lowerBound(fates: readonly ClaimFate[], day: number): number {
  let from = 0;
  let to = fates.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (fates[middle]!.day < day) from = middle + 1;
    else to = middle;
  }
  return from;
}

function upperBound(fates: readonly ClaimFate[], day: number): number {
  return lowerBound(fates, day + 1);
}
