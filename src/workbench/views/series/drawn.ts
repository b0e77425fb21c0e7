import type { DrawnClaim } from '../../../publish/charts/claim-marks.js';
import { claimShape } from '../../../publish/charts/claim-shape.js';
import type { DrawnEstimate } from '../../../publish/charts/estimate-marks.js';
import type { ClaimMark } from '../../../server/schemas/claim.js';
import type { EventItem } from '../../../server/schemas/event.js';
import type { Estimate } from '../../../server/schemas/series.js';
import type { DrawnEvent } from '../../charts/draw-series.js';

const DAY = 86_400_000;

export function drawnEstimate({ date, best, interval, basis }: Estimate): DrawnEstimate {
  return { date: new Date(date), best, interval, reported: basis === 'reported' };
}

/** A claim's mark; none where it has no size or no time. */
export function drawnClaim(mark: ClaimMark, colour: string): DrawnClaim[] {
  const shape = claimShape(mark.value);
  const days = daysOf(mark.first, mark.last);
  return shape && days ? [{ id: mark.id, ...days, shape, state: mark.state, colour }] : [];
}

export function drawnEvent(event: EventItem): DrawnEvent[] {
  const days = daysOf(event.first, event.last);
  return days ? [{ id: event.id, type: event.type.name, ...days }] : [];
}

/** From the first day of anything drawn to the last, with a little air. */
export function wholeDomain(
  estimates: readonly DrawnEstimate[],
  claims: readonly DrawnClaim[],
): readonly [Date, Date] {
  const days = [...estimates.map((one) => one.date), ...claims.map((one) => one.middle)].map((date) =>
    date.getTime(),
  );
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (first > last) return [new Date(0), new Date(DAY)];
  const air = Math.max(15 * DAY, (last - first) * 0.03);
  return [new Date(floor(first - air)), new Date(floor(last + air))];
}

function daysOf(first: string | null, last: string | null) {
  const from = Date.parse(first ?? last ?? '');
  const to = Date.parse(last ?? first ?? '');
  if (Number.isNaN(from) || Number.isNaN(to)) return undefined;
  return { from: new Date(from), middle: new Date(floor((from + to) / 2)), to: new Date(to) };
}

function floor(time: number): number {
  return Math.floor(time / DAY) * DAY;
}
