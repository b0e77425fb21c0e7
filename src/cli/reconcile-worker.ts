import type { Claim } from '../claims/claim.js';
import { type PackedSeries, packSeries } from '../reconcile/packed-series.js';
import { reconcile } from '../reconcile/reconcile.js';
import type { Reconciliation } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import { countryFinder } from './country-of.js';
import { loadWorld } from './world.js';

/** What one worker is given to do. */
export interface Lot {
  readonly claims: readonly Claim[];
  readonly situation: Situation;
  readonly at?: readonly string[];
  readonly asOf?: string;
}

/** What comes of it, as it goes back. */
export interface LotReconciled extends Omit<Reconciliation, 'series'> {
  readonly packed: PackedSeries;
}

const world = loadWorld();

/** Reconciles one lot of claims, in a thread of its own. */
export default function reconcileLot({ claims, situation, ...when }: Lot): LotReconciled {
  const { series, ...rest } = reconcile(claims, situation, { ...when, countryOf: countryFinder(world) });
  return { packed: packSeries(series, claims), ...rest };
}
