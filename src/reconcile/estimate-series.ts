import { isoDay } from '../situation/edtf.js';
import type { Observation } from './observe/observation.js';
import type { ClaimState, Estimate, Interval, Support } from './series.js';

/** Days over which a figure loses two thirds of what it tells about another day. */
const FADES = 45;

/** Estimates of one series at each day a claim holds for, or at the days given. */
export function estimateSeries(observations: readonly Observation[], at?: readonly number[]): Estimate[] {
  const dated = observations.filter(({ days }) => Number.isFinite(days.day));
  if (dated.length === 0) return [];
  const days = at ?? [...new Set(dated.map(({ days }) => days.day))].sort((a, b) => a - b);
  return days.map((day) => estimateAt(day, dated));
}

function estimateAt(day: number, dated: readonly Observation[]): Estimate {
  const nearest = Math.min(...dated.map((o) => Math.abs(o.days.day - day)));
  const weighted = dated
    .map((observation) => ({
      observation,
      weight: observation.trust * Math.exp((nearest - Math.abs(observation.days.day - day)) / FADES),
    }))
    .filter(({ weight }) => weight > 0.01);
  const total = weighted.reduce((so, { weight }) => so + weight, 0);
  const quantile = (p: number, of: (o: Observation) => number): number => {
    const values = weighted
      .map(({ observation, weight }) => ({ value: of(observation), weight }))
      .sort((a, b) => a.value - b.value);
    let so = 0;
    for (const { value, weight } of values) if ((so += weight) >= p * total - 1e-12) return value;
    return values.at(-1)!.value;
  };
  const best = quantile(0.5, (o) => o.value.nominal);
  const interval = (p: number): Interval => {
    const grow = 1 + nearest / 365;
    const low = quantile((1 - p) / 2, (o) => o.value.core[0] * (1 - p * (o.value.tail[0] + 0.01)));
    const high = quantile((1 + p) / 2, (o) => o.value.core[1] * (1 + p * (o.value.tail[1] + 0.01)));
    return [Math.max(0, Math.min(best, low) / grow), Math.max(best, high) * grow];
  };
  const claims: Support[] = weighted
    .map(({ observation, weight }) => ({
      id: observation.claim.id,
      weight: round(weight / total),
      state: stateOf(observation, best),
    }))
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return {
    date: isoDay(day),
    best,
    interval: { '50': interval(0.5), '80': interval(0.8), '90': interval(0.9) },
    claims,
  };
}

function stateOf({ value, days }: Observation, best: number): ClaimState {
  if (best >= value.hard[0] * 0.9 && best <= value.hard[1] * 1.1) return 'current';
  return days.basis === 'background' ? 'stale' : 'wrong';
}

function round(weight: number): number {
  return Math.round(weight * 1e4) / 1e4;
}
