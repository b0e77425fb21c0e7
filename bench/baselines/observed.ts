import type { Claim, FigureClaim } from '../../src/claims/claim.js';
import { type ClaimDays, claimDays } from '../../src/reconcile/observe/claim-days.js';
import { readValue, type ValueReading } from '../../src/reconcile/observe/value-reading.js';

/** A claim on a stock as the baselines see it. */
export interface Observed {
  readonly claim: FigureClaim;
  readonly value: ValueReading;
  readonly days: ClaimDays;
  readonly voice: string;
}

/** Asserted stock figures in the order of their days. */
export function observed(claims: readonly Claim[]): Observed[] {
  return claims
    .flatMap((claim) => {
      if (claim.kind !== 'figure' || claim.aspect !== 'stock' || claim.factuality !== 'asserted') return [];
      const value = readValue(claim.value);
      return value ? [{ claim, value, days: claimDays(claim), voice: claim.publisher ?? '' }] : [];
    })
    .sort((a, b) => a.days.day - b.days.day || (a.claim.id < b.claim.id ? -1 : 1));
}

/** What a method says of a day: its best guess and the ends of the 50, 80 and 90 per cent intervals. */
export interface Guess {
  readonly best: number;
  readonly low: readonly [number, number, number];
  readonly high: readonly [number, number, number];
}

/** A method: from the claims (and which of them are counts) to guesses. */
export type Method = (
  claims: readonly Claim[],
  official: ReadonlySet<string>,
  days: readonly number[],
) => Guess[];

const SHARES = [0.5, 0.8, 0.9] as const;

/**
 * A point method made one with intervals: their half widths are the 50th, 80th and 90th percentile of how far (relative) it is
 * off each claim when that is left out.
 */
export function withResiduals(
  pool: readonly Observed[],
  at: (day: number, without: Observed | undefined) => number | undefined,
  days: readonly number[],
): Guess[] {
  const every = Math.max(1, Math.ceil(pool.length / 300));
  const off = pool
    .filter((_, i) => i % every === 0)
    .flatMap((one) => {
      const guess = at(one.days.day, one);
      return guess === undefined ? [] : [Math.abs(Math.log((one.value.nominal + 1) / (guess + 1)))];
    })
    .sort((a, b) => a - b);
  const widths = SHARES.map((share) => off[Math.min(off.length - 1, Math.floor(share * off.length))] ?? 0.1);
  return days.map((day) => {
    const best = at(day, undefined) ?? 0;
    return {
      best,
      low: widths.map((width) => best * Math.exp(-width)) as [number, number, number],
      high: widths.map((width) => best * Math.exp(width)) as [number, number, number],
    };
  });
}
