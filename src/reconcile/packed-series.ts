import type { Claim } from '../claims/claim.js';
import { isoDay, parseEdtf } from '../situation/edtf.js';
import type { Daily } from './counters/counter.js';
import { once } from './once.js';
import type { ClaimState, Estimate, Interval, Series, Support } from './series.js';

/** Series as they go from one thread to another: numbers in flat arrays, which cost little to copy and little to keep. */
export interface PackedSeries {
  /** Everything of each but its estimates and what its counters derive day by day. */
  readonly heads: readonly Series[];
  /** How many rows each series' estimates take, then each of its counters' days. */
  readonly rows: Int32Array;
  /** Of each row its day since 1970-01-01 and its seven numbers: the best, then the intervals from the narrowest. */
  readonly days: Int32Array;
  readonly numbers: Float64Array;
  /** Periods of all estimates, one a line; "" for none. */
  readonly periods: string;
  /** How many claims carry each estimate. */
  readonly carriers: Int32Array;
  /** Of each carrier its claim, by place among those reconciled, its weight in ten thousandths and its state. */
  readonly claims: Int32Array;
  readonly weights: Uint16Array;
  readonly states: Uint8Array;
}

const STATES: readonly ClaimState[] = ['current', 'stale', 'wrong'];
const NUMBERS = 7;
const WHOLE = 1e4;

/** `claims` are those the series were reconciled from. */
export function packSeries(series: readonly Series[], claims: readonly Claim[]): PackedSeries {
  const places = new Map(claims.map(({ id }, i) => [id, i]));
  const estimates = series.flatMap((one) => one.estimates);
  const rows = series.flatMap(rowsOf);
  const total = rows.reduce((sum, list) => sum + list.length, 0);
  const carried = estimates.reduce((sum, one) => sum + one.claims.length, 0);
  const packed = {
    heads: series.map(headOf),
    rows: Int32Array.from(rows, (list) => list.length),
    days: new Int32Array(total),
    numbers: new Float64Array(NUMBERS * total),
    periods: estimates.map(({ period }) => period ?? '').join('\n'),
    carriers: Int32Array.from(estimates, (one) => one.claims.length),
    claims: new Int32Array(carried),
    weights: new Uint16Array(carried),
    states: new Uint8Array(carried),
  };
  const dayOf = once((date: string) => parseEdtf(date)!.first);
  let row = 0;
  for (const list of rows)
    for (const { date, best, interval } of list) {
      packed.days[row] = dayOf(date);
      let at = NUMBERS * row++;
      packed.numbers[at++] = best;
      for (const ends of [interval['50'], interval['80'], interval['90']]) {
        packed.numbers[at++] = ends[0];
        packed.numbers[at++] = ends[1];
      }
    }
  let carrier = 0;
  for (const estimate of estimates)
    for (const { id, weight, state } of estimate.claims) {
      packed.claims[carrier] = places.get(id)!;
      packed.weights[carrier] = Math.round(WHOLE * weight);
      packed.states[carrier++] = STATES.indexOf(state);
    }
  return packed;
}

/** What was packed, word for word. `claims` are those the series were reconciled from. */
export function unpackSeries(packed: PackedSeries, claims: readonly Claim[]): Series[] {
  const periods = packed.periods.split('\n');
  const dateOf = once(isoDay);
  let list = 0;
  let row = 0;
  let estimate = 0;
  let carrier = 0;
  const supports = (): Support[] => {
    const found: Support[] = [];
    for (const end = carrier + packed.carriers[estimate]!; carrier < end; carrier++)
      found.push({
        id: claims[packed.claims[carrier]!]!.id,
        weight: packed.weights[carrier]! / WHOLE,
        state: STATES[packed.states[carrier]!]!,
      });
    return found;
  };
  let last: Daily | undefined;
  const daily = (): Daily => {
    const at = NUMBERS * row;
    const date = dateOf(packed.days[row++]!);
    const best = packed.numbers[at]!;
    // Days of one stretch of a counter share their interval.
    if (last && sameNumbers(packed.numbers, at)) return (last = { date, best, interval: last.interval });
    const interval = (of: number): Interval => [packed.numbers[at + of]!, packed.numbers[at + of + 1]!];
    last = { date, best, interval: { '50': interval(1), '80': interval(3), '90': interval(5) } };
    return last;
  };
  const next = (): Estimate => {
    const { date, best, interval } = daily();
    const carried = supports();
    const period = periods[estimate++]!;
    return period === ''
      ? { date, best, interval, claims: carried }
      : { date, best, interval, claims: carried, period };
  };
  return packed.heads.map((head) => {
    const estimates = times(packed.rows[list++]!, next);
    const counters = head.counters?.map((counter) => ({
      ...counter,
      daily: times(packed.rows[list++]!, daily),
    }));
    return { ...head, estimates, ...(counters ? { counters } : {}) };
  });
}

/** What comes of asking so many times. Quicker by far than `Array.from`, which looks each element up before. */
function times<T>(count: number, next: () => T): T[] {
  const found: T[] = [];
  for (let i = 0; i < count; i++) found.push(next());
  return found;
}

/** Whether a row has the numbers of the row before it. */
function sameNumbers(numbers: Float64Array, at: number): boolean {
  for (let i = at; i < at + NUMBERS; i++) if (numbers[i] !== numbers[i - NUMBERS]) return false;
  return true;
}

function rowsOf({ estimates, counters = [] }: Series): (readonly Daily[])[] {
  return [estimates, ...counters.map(({ daily }) => daily)];
}

function headOf(series: Series): Series {
  const counters = series.counters?.map((counter) => ({ ...counter, daily: [] }));
  return { ...series, estimates: [], ...(counters ? { counters } : {}) };
}
