import type { Claim, EventClaim, FigureClaim } from '../claims/claim.js';
import { parseEdtf } from '../situation/edtf.js';
import type { Situation } from '../situation/situation.js';
import { readValue } from './observe/value-reading.js';
import { type Measures, measuresOf } from './relate/measures.js';
import type { Series, Upheaval } from './series.js';

/** An event told of with less precision explains nothing. */
const LONGEST_EVENT_DAYS = 45;
/** An event that by its own figure accounts for less of a change is not behind it. */
const LEAST_SHARE = 0.05;
/** How far an event that names no number may account for a change: more than a convoy, less than one that names enough. */
const UNTOLD = 0.3;
/** How far an event of a kind that moves nobody by itself (a battle, a change of control) may be behind a change. */
const INDIRECT = 0.5;

/**
 * The event most likely behind an upheaval of a series: told as a fact of its place and of its days, of a kind that goes the same
 * way, and large enough. Each of these is a share of what it might be, and the event with the largest product is taken; one
 * whose own figure cannot account for the change ranks below one that names many, or no number. Undefined where nothing fits.
 */
export function probableEvent(
  upheaval: Upheaval,
  series: Series,
  claims: readonly Claim[],
  situation: Situation,
): EventClaim | undefined {
  const measures = measuresOf(situation);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const weighed = claims
    .filter((claim): claim is EventClaim => claim.kind === 'event' && isAtPlace(claim, series))
    .map((event) => ({
      event,
      fit:
        duringOf(event, upheaval) *
        directionOf(event, upheaval, series, measures, situation) *
        shareOf(event, upheaval, series, byId, measures, situation) *
        event.confidence,
    }))
    .filter(({ fit }) => fit > 0);
  return weighed.sort((a, b) => b.fit - a.fit || (a.event.id < b.event.id ? -1 : 1))[0]?.event;
}

function isAtPlace({ factuality, places }: EventClaim, { place, placeName }: Series): boolean {
  return factuality === 'asserted' && places.some(({ id, name }) => id === place || name === placeName);
}

/** Share of the days an event may have been on that lie within the stretch of the upheaval. */
function duringOf({ when }: EventClaim, { after, by }: Upheaval): number {
  const days = parseEdtf(when.edtf);
  if (!days || !(days.last - days.first <= LONGEST_EVENT_DAYS)) return 0;
  const first = Math.max(days.first, parseEdtf(after)!.first);
  const last = Math.min(days.last, parseEdtf(by)!.last);
  return Math.max(0, last - first + 1) / (days.last - days.first + 1);
}

/** 1 for an event that can only have moved the series the way it went, 0 for one that moved it the other way. */
function directionOf(
  { type }: EventClaim,
  { from, to }: Upheaval,
  { measure }: Series,
  measures: Measures,
  situation: Situation,
): number {
  const counted = situation.eventTypes.find(({ id }) => id === type)?.measure;
  const sign = counted ? measures.moves(counted, measure) : 0;
  return sign === 0 ? INDIRECT : sign === Math.sign(to - from) ? 1 : 0;
}

/** How much of the change the largest figure of those an event moved can account for, its words taken at their most. */
function shareOf(
  { figures = [] }: EventClaim,
  { from, to }: Upheaval,
  { measure, unit }: Series,
  byId: ReadonlyMap<string, Claim>,
  measures: Measures,
  situation: Situation,
): number {
  const most = figures
    .map((id) => byId.get(id))
    .filter((claim): claim is FigureClaim => claim?.kind === 'figure')
    // How many an attack killed says nothing of how many fled from it.
    .filter((claim) => measures.moves(claim.measure, measure) !== 0)
    .map((claim) => mostOf(claim, unit, situation))
    .filter((number) => number !== undefined);
  if (most.length === 0) return UNTOLD;
  const share = Math.min(1, Math.max(...most) / Math.abs(to - from));
  return share < LEAST_SHARE ? 0 : share;
}

/** What a figure may be at the most in the unit of a series; undefined where it counts something else. */
function mostOf({ value, unit }: FigureClaim, of: string, { householdSize }: Situation): number | undefined {
  const most = readValue(value)?.hard[1];
  if (most === undefined || unit === of) return most;
  return unit === 'household' && of === 'person' ? most * householdSize.high : undefined;
}
