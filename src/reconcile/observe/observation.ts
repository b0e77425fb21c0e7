import type { FigureClaim } from '../../claims/claim.js';
import { parseEdtf } from '../../situation/edtf.js';
import { once } from '../once.js';
import type { GroupKey, Groups } from '../relate/groups.js';
import type { Measures } from '../relate/measures.js';
import type { PlaceKey, Places } from '../relate/places.js';
import { type ClaimDays, claimDays } from './claim-days.js';
import { readValue, type ValueReading } from './value-reading.js';

/** What a series is of. */
export interface SeriesKey {
  readonly id: string;
  readonly place: PlaceKey;
  readonly measure: string;
  readonly aspect: string;
  readonly group: GroupKey;
  readonly unit: string;
}

/** A claim as a series sees it: of what, when, how much, and whether as a fact. */
export interface Observation {
  readonly claim: FigureClaim;
  readonly key: SeriesKey;
  readonly days: ClaimDays;
  readonly value: ValueReading;
  /** 0 to 1: whether it is told as a fact and read right. */
  readonly trust: number;
}

/** How far a manner of telling makes a claim a fact. What is denied, possible, planned, threatened or predicted is none. */
const ASSERTS: Partial<Record<FigureClaim['factuality'], number>> = {
  asserted: 1,
  estimated: 1,
  alleged: 0.5,
};

/** Claims as observations of their series, by claim id. Those that assert nothing are left out. */
export function observe(
  figures: readonly FigureClaim[],
  places: Places,
  groups: Groups,
  measures: Measures,
): Observation[] {
  const observations: Observation[] = [];
  const keys = new Map<string, SeriesKey>();
  const parse = once(parseEdtf);
  // In the order of ids, so that of groups and places told differently the same are the first to be known.
  for (const claim of [...figures].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    const asserts = ASSERTS[claim.factuality];
    const value = readValue(claim.value);
    if (asserts === undefined || !value) continue;
    const trust = asserts * Math.min(1, Math.max(0.05, claim.confidence));
    observations.push({
      claim,
      key: keyOf(claim, places, groups, measures, keys),
      days: claimDays(claim, parse),
      value,
      trust,
    });
  }
  return observations;
}

/** Observations by series, series in the order of their ids. */
export function bySeries(observations: readonly Observation[]): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const observation of observations) {
    const list = found.get(observation.key.id);
    if (list) list.push(observation);
    else found.set(observation.key.id, [observation]);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Observations of one series share its key. */
function keyOf(
  claim: FigureClaim,
  places: Places,
  groups: Groups,
  measures: Measures,
  known: Map<string, SeriesKey>,
): SeriesKey {
  const { aspect, unit } = claim;
  // [900 people arrived from Belo]: nobody says where, but from Belo they have departed
  const reached = claim.places.some(({ origin }) => origin)
    ? claim.places.filter(({ origin }) => !origin)
    : claim.places;
  const left = reached.length === 0 && claim.places.length > 0 ? measures.leaves(claim.measure) : undefined;
  const measure = left ?? claim.measure;
  const place = places.fold(reached.length > 0 ? reached : claim.places);
  const group = groups.fold(claim.group, measure);
  const told = `${place}\n${measure}\n${aspect}\n${group}\n${unit}`;
  let key = known.get(told);
  if (!key) {
    const of = { place, measure, aspect, group, unit };
    key = { id: seriesId(of), ...of };
    known.set(told, key);
  }
  return key;
}

/** "al-hol/population/stock/all/person". */
export function seriesId({ place, measure, aspect, group, unit }: Omit<SeriesKey, 'id'>): string {
  return [place || 'nowhere', measure, aspect, group || 'all', unit].map(escapePart).join('/');
}

function escapePart(part: string): string {
  return part.replaceAll('/', '-').replace(/\s+/g, '-');
}
