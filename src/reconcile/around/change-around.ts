import type { Claim } from '../../claims/claim.js';
import type { Situation } from '../../situation/situation.js';
import { LiveReconciliation } from '../live/live-reconciliation.js';
import type { CountryOf } from '../relate/places.js';
import type { Conflict, Series } from '../series.js';
import type { Known } from './known.js';
import { type Observed, observedIn } from './observed.js';

/** What is at hand of all that a change of claims reaches (see `reachOf`). */
export interface Surroundings {
  /** As they are after the change. */
  readonly claims: readonly Claim[];
  readonly known: readonly Known[];
  /** As they were before it. */
  readonly series: readonly Series[];
  readonly conflicts: readonly Conflict[];
  readonly reckoned: readonly string[];
}

/** What the change made of the series to be reckoned. */
export interface ChangedAround {
  readonly series: readonly Series[];
  readonly gone: readonly string[];
  /** All in which any of them takes part. */
  readonly conflicts: readonly Conflict[];
  /** What the claims are of. */
  readonly observed: Observed;
}

/** Reckons series anew from what bears on them: they come out as if all claims had been reconciled. */
export function changeAround(
  { claims, known, series, conflicts, reckoned }: Surroundings,
  situation: Situation,
  countryOf?: CountryOf,
): ChangedAround {
  const live = new LiveReconciliation(
    claims,
    situation,
    countryOf,
    { series, conflicts, problems: [] },
    { known, reckoned },
  );
  return {
    ...live.reckonExcerpt(),
    conflicts: live.conflicts,
    observed: observedIn(claims, situation, countryOf),
  };
}
