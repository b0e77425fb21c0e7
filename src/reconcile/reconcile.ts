import type { Claim, EventClaim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import { generalSituation, type Situation } from '../situation/situation.js';
import { alignParts } from './align-parts.js';
import { fieldOf } from './conflicts/field.js';
import { findConflicts } from './conflicts/find-conflicts.js';
import { wholesOf } from './conflicts/part-over-whole.js';
import { reasonFinder } from './counters/surrounding-counts.js';
import { estimateAll } from './estimate-all.js';
import { admit } from './observe/admit.js';
import { observe } from './observe/observation.js';
import { groupsOf } from './relate/groups.js';
import { measuresOf } from './relate/measures.js';
import { type CountryOf, placesOf } from './relate/places.js';
import { foldTolls } from './related/tolls.js';
import type { Reconciliation } from './series.js';

export interface ReconcileOptions {
  /** EDTF dates to estimate at; the days the claims hold for where left out. Of a month or year its last day. */
  readonly at?: readonly string[];
  /** EDTF date: only what had been published by then counts. */
  readonly asOf?: string;
  /** Tells the country of a place the situation does not hold, so that it is known to lie within it. */
  readonly countryOf?: CountryOf;
}

/**
 * Series with estimates and conflicts from claims on many quantities, in any order; claims of one id count once. Only figures told
 * as facts feed series: what is denied, possible, planned, threatened or predicted never counts. Claims unfit to be reckoned
 * with are named among `problems`. Throws a RangeError when a date of the options is not EDTF.
 */
export function reconcile(
  claims: readonly Claim[],
  situation: Situation = generalSituation(),
  options: ReconcileOptions = {},
): Reconciliation {
  const known = options.asOf === undefined ? claims : publishedBy(claims, lastDay(options.asOf));
  const at = options.at && [...new Set(options.at.map(lastDay))].sort((a, b) => a - b);
  const { figures, problems } = admit(known);
  const places = placesOf(situation, options.countryOf);
  const groups = groupsOf(situation);
  const measures = measuresOf(situation);
  const observations = foldTolls(observe(figures, places, groups, measures), places);
  const events = known
    .filter((claim): claim is EventClaim => claim.kind === 'event')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  // What events call places bears on their names.
  for (const event of events) places.fold(event.places);
  const field = fieldOf(situation, places, groups, measures, observations, events);
  const wholes = wholesOf(field);
  const series = estimateAll(field, wholes, situation, reasonFinder(known), at);
  const aligned = alignParts(series, wholes);
  return { series: aligned, conflicts: findConflicts(field, aligned, wholes), problems };
}

function publishedBy(claims: readonly Claim[], day: number): Claim[] {
  return claims.filter((claim) => {
    const published = claim.published ? parseEdtf(claim.published) : undefined;
    return !published || published.first <= day;
  });
}

function lastDay(edtf: string): number {
  const range = parseEdtf(edtf);
  if (!range || !Number.isFinite(range.last))
    throw new RangeError(`not a date: ${edtf}; write it like 2019-09-26`);
  return range.last;
}
