import type { ClaimState, Support } from '../series.js';
import type { ClaimFate, StockEstimate } from './estimate-stock.js';
import type { Evidence } from './evidence.js';

/** Claims on either side of a day that may carry its estimate. */
const NEIGHBOURS = 30;
/** A claim that carries less is not named, unless it is of the day itself. */
const LEAST = 0.01;

interface Carrier {
  readonly fate: ClaimFate;
  readonly state: ClaimState;
  /** How much it tells, and the relative variance of what it tells. */
  readonly strength: number;
  readonly variance: number;
}

/** For a day, the claims that carry its estimate, heaviest first, with the state each was found in. Weights sum to 1. */
export function supportsOf(found: StockEstimate, evidence: readonly Evidence[]): (day: number) => Support[] {
  const byId = new Map(evidence.map((one) => [one.id, one]));
  const carriers: Carrier[] = [...found.fates]
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
    .map((fate) => ({
      fate,
      state: stateOf(fate),
      strength: fate.own * fate.current,
      variance: widthOf(byId.get(fate.id)!) ** 2,
    }));
  const firm = found.upheavals.filter(({ chance }) => chance > 0.5);
  const apart = (a: number, b: number) =>
    firm.some(({ after, by }) => Math.min(a, b) <= after && by <= Math.max(a, b));
  const perDay = found.step ** 2;
  const weights = new Float64Array(carriers.length);
  return (day) => {
    const from = Math.max(0, lowerBound(carriers, day) - NEIGHBOURS);
    const to = Math.min(carriers.length, lowerBound(carriers, day + 1) + NEIGHBOURS);
    let total = 0;
    for (let i = from; i < to; i++) {
      const { fate, strength, variance } = carriers[i]!;
      weights[i] = 0;
      if (strength === 0 || (firm.length > 0 && apart(day, fate.day))) continue;
      weights[i] = strength / (variance + perDay * Math.abs(fate.day - day));
      total += weights[i]!;
    }
    const supports: Support[] = [];
    for (let i = from; i < to; i++) {
      const { fate, state } = carriers[i]!;
      const weight = total > 0 ? weights[i]! / total : 0;
      if (fate.day === day || weight >= LEAST)
        supports.push({ id: fate.id, weight: Math.round(weight * 1e4) / 1e4, state });
    }
    return supports.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
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

function lowerBound(carriers: readonly Carrier[], day: number): number {
  let from = 0;
  let to = carriers.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (carriers[middle]!.fate.day < day) from = middle + 1;
    else to = middle;
  }
  return from;
}
