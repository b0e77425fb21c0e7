import type { Claim } from '../claims/claim.js';
import type { CountryOf } from '../reconcile/relate/places.js';
import type { Reconciliation } from '../reconcile/series.js';
import type { Situation } from '../situation/situation.js';
import { gradeClaims } from './grade-claims.js';
import { gradeSources } from './grade-sources.js';
import { groundsOf } from './grounds.js';
import type { SourceRecord } from './source-record.js';

/** How far sources are to be relied on, and claims to be believed. */
export interface Grading {
  /** By id. */
  readonly sources: readonly SourceRecord[];
  /** Those given, in their order, each with its credibility. */
  readonly claims: readonly Claim[];
}

/**
 * Grades sources and claims by the Admiralty code. Claims should carry their `family` and `parent` (see `traceClaims`), for a
 * copy confirms nothing; `reconciliation` is what was made of them.
 */
export function grade(
  claims: readonly Claim[],
  situation: Situation,
  reconciliation: Pick<Reconciliation, 'series'>,
  countryOf?: CountryOf,
): Grading {
  const grounds = groundsOf(claims, situation, countryOf);
  const sources = gradeSources(grounds, reconciliation);
  const credibility = gradeClaims(grounds, sources, reconciliation);
  return { sources, claims: claims.map((claim) => ({ ...claim, credibility: credibility.get(claim.id)! })) };
}
