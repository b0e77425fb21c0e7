import { isoDay, parseEdtf } from '../situation/edtf.js';
import type { Interval, Series } from './series.js';

/** A flow supposed to go on: so many a month, negative for those who leave. */
export interface Supposed {
  readonly perMonth: number;
  /** Least and most a month it may be; the same as `perMonth` where left out. */
  readonly range?: Interval;
}

export interface Projected {
  readonly date: string;
  readonly best: number;
  readonly interval: { readonly '90': Interval };
}

/** What a stock would be if flows went on as supposed. A projection is no estimate: nobody claims it. */
export interface Projection {
  readonly projection: true;
  readonly series: string;
  readonly from: string;
  readonly supposed: Supposed;
  readonly dates: readonly Projected[];
  /** When the stock reaches the target: at the supposed pace, at the earliest, at the latest; undefined where it never does. */
  readonly reached?: {
    readonly target: number;
    readonly best?: string;
    readonly earliest?: string;
    readonly latest?: string;
  };
}

const DAYS_A_MONTH = 365.25 / 12;
/** Nobody should look further ahead. */
const MOST_DAYS = 100 * 365.25;

/**
 * Projects a series from its last estimate to `until` (EDTF), a month at a time. With a target, says when it is reached. Throws a
 * RangeError when the series has no estimate or the date is none.
 */
export function project(series: Series, supposed: Supposed, until: string, target?: number): Projection {
  const last = series.estimates.at(-1);
  if (!last) throw new RangeError(`${series.id} has no estimate to start from`);
  const from = parseEdtf(last.date)!.last;
  const end = parseEdtf(until)?.last;
  if (end === undefined || !Number.isFinite(end))
    throw new RangeError(`not a date: ${until}; write it like 2019-09-26`);
  const [low, high] = last.interval['90'];
  const [least, most] = supposed.range ?? [supposed.perMonth, supposed.perMonth];
  const after = (start: number, pace: number, days: number) =>
    Math.max(0, Math.round(start + (pace * days) / DAYS_A_MONTH));
  const dates: Projected[] = [];
  for (let month = 1; ; month++) {
    const day = Math.min(end, Math.round(from + month * DAYS_A_MONTH));
    if (day <= from) break;
    const days = day - from;
    dates.push({
      date: isoDay(day),
      best: after(last.best, supposed.perMonth, days),
      interval: { '90': [after(low, least, days), after(high, most, days)] },
    });
    if (day >= end) break;
  }
  const reaches = (start: number, pace: number) => {
    const months = (target! - start) / pace;
    const days = months * DAYS_A_MONTH;
    return Number.isFinite(days) && days >= 0 && days <= MOST_DAYS
      ? isoDay(Math.ceil(from + days))
      : undefined;
  };
  const falling = supposed.perMonth < 0;
  const reached =
    target === undefined
      ? undefined
      : {
          target,
          ...present('best', reaches(last.best, supposed.perMonth)),
          ...present('earliest', reaches(falling ? low : high, falling ? least : most)),
          ...present('latest', reaches(falling ? high : low, falling ? most : least)),
        };
  return {
    projection: true,
    series: series.id,
    from: last.date,
    supposed,
    dates,
    ...(reached ? { reached } : {}),
  };
}

/** The pace of a stock over its last `days`, a month, with the range its intervals allow. */
export function paceOf(series: Series, days = 365): Supposed | undefined {
  const last = series.estimates.at(-1);
  if (!last) return undefined;
  const end = parseEdtf(last.date)!.last;
  const first = series.estimates.find(
    ({ date }) => end - parseEdtf(date)!.last <= days && date !== last.date,
  );
  if (!first) return undefined;
  const months = (end - parseEdtf(first.date)!.last) / DAYS_A_MONTH;
  const spread = Math.hypot(half(first.interval['90']), half(last.interval['90'])) / months;
  const perMonth = (last.best - first.best) / months;
  const round = (pace: number) => Math.round(pace * 10) / 10;
  return { perMonth: round(perMonth), range: [round(perMonth - spread), round(perMonth + spread)] };
}

function half([low, high]: Interval): number {
  return (high - low) / 2;
}

function present<K extends string>(key: K, value: string | undefined): { [k in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]?: string });
}
