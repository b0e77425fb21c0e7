import type { Estimate, Series, Support } from '../../reconcile/series.js';
import { parseEdtf } from '../../situation/edtf.js';
import type { SeriesCardBody, StoredEstimate } from './shelf-tables.js';

/** What a card needs to know of a claim behind its series. */
export interface BriefClaim {
  readonly id: string;
  /** ISO days the claim holds for. */
  readonly first: string | null;
  readonly last: string | null;
  readonly unit: string | null;
  /** Whose voice it is: claims of one voice count once. */
  readonly voice: string;
  readonly confidence: number;
  readonly disputed: boolean;
}

/** A series nobody has told of for so many days is stale. */
const STALE_DAYS = 90;
const MOST_SPARKS = 48;
const YEAR = 365;

/** Of each claim the date where it weighs most. */
export function heaviest(series: Pick<Series, 'estimates'>): Map<string, Support> {
  const found = new Map<string, Support>();
  for (const { claims } of series.estimates)
    for (const support of claims) {
      const known = found.get(support.id);
      if (known === undefined || support.weight > known.weight) found.set(support.id, support);
    }
  return found;
}

/** Series with more claims come first; stocks of people before all else: they are what a situation is. */
export function rankOf(series: Pick<Series, 'unit' | 'aspect' | 'group'>, claims: number): number {
  const everyone = series.group === '' || series.group === 'all';
  return (
    claims * (series.unit === 'person' ? 2 : 1) * (series.aspect === 'stock' ? 1.5 : 1) * (everyone ? 1.5 : 1)
  );
}

/** Whether a claim of its very day, in its own unit, carries an estimate; else it follows from others. */
export function isReported(
  estimate: Estimate,
  unit: string,
  claims: ReadonlyMap<string, BriefClaim>,
): boolean {
  return estimate.claims.some(({ id, state }) => {
    const claim = claims.get(id);
    if (!claim || state !== 'current' || claim.unit !== unit) return false;
    return (claim.first ?? '') <= estimate.date && estimate.date <= (claim.last ?? '9999');
  });
}

export function storedEstimate(
  { claims, ...estimate }: Estimate,
  unit: string,
  briefs: ReadonlyMap<string, BriefClaim>,
): StoredEstimate {
  return {
    ...estimate,
    supports: claims.length,
    reported: isReported({ ...estimate, claims }, unit, briefs),
  };
}

/** What a list shows of a series; `claims` are those behind it. */
export function cardBody(series: Series, claims: ReadonlyMap<string, BriefClaim>): SeriesCardBody {
  const { estimates } = series;
  const latest = estimates.at(-1);
  return {
    placeName: series.placeName,
    dates: estimates.length,
    voices: new Set([...claims.values()].map(({ voice }) => voice)).size,
    counting: countingOf(series),
    latest: latest ? storedEstimate(latest, series.unit, claims) : null,
    before: latest ? yearBefore(estimates) : null,
    spark: thinned(estimates, MOST_SPARKS).map(
      ({ date, best, interval }) => [date, best, interval['90'][0], interval['90'][1]] as const,
    ),
  };
}

/** Whether nobody has told of a stock for long by a day. */
export function isStale(series: Series, day: string): boolean {
  const last = series.estimates.at(-1);
  if (!last || series.aspect !== 'stock' || series.measure === 'other' || day === '') return false;
  return daysBetween(last.date, day) > STALE_DAYS;
}

/** Width of the latest 90 % interval, relative to the value; null without an estimate. */
export function doubtOf({ estimates }: Series): number | null {
  const last = estimates.at(-1);
  if (!last) return null;
  const [low, high] = last.interval['90'];
  return Math.min(1e6, (high - low) / Math.max(Math.abs(last.best), 1e-9));
}

export function daysBetween(from: string, to: string): number {
  return (parseEdtf(to)?.last ?? 0) - (parseEdtf(from)?.last ?? 0);
}

/** Every so many of a list, its ends kept. */
export function thinned<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => list[Math.round(i * step)]!);
}

/** Counts that begin on one day and end later and later are one growing total. */
function countingOf({ aspect, estimates }: Series): SeriesCardBody['counting'] {
  if (aspect !== 'flow') return 'level';
  const starts = estimates.map(({ period }) => period?.split('/')[0] ?? '');
  const shared = starts.filter((start, i) => start !== '' && starts.indexOf(start) !== i).length;
  return shared * 2 >= Math.max(1, estimates.length - 1) && estimates.length > 1
    ? 'cumulative'
    : 'per-period';
}

function yearBefore(estimates: readonly Estimate[]): readonly [string, number] | null {
  const last = estimates.at(-1)!;
  const earlier = estimates.slice(0, -1);
  const near = earlier.find(({ date }) => daysBetween(date, last.date) <= YEAR) ?? earlier.at(-1);
  return near ? [near.date, near.best] : null;
}
