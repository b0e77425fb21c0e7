import { yearOf, yearPeriod } from '../time/period.js';
import type { DatingEvidence } from './dating-evidence.js';
import { recencyOf } from './likelihood.js';
import { SteadyTerms } from './steady-terms.js';
import { addYearless, daysOfYears } from './yearless.js';

/** Chance of each day, from the first candidate on. */
export function beliefOver(
  days: { first: number; last: number },
  evidence: readonly DatingEvidence[],
  daily: boolean,
): Float64Array {
  const log = new Float64Array(days.last - days.first + 1);
  const past = evidence.filter((item) => item.kind === 'dated' && item.tense !== 'future') as Past[];
  past.sort((a, b) => a.days.first - b.days.first || Number(a.anchor) - Number(b.anchor));
  const [fromYear, toYear] = [yearOf(days.first) - 1, yearOf(days.last) + 1];
  const yearless = groupAlike(evidence.filter((item) => item.kind === 'yearless')).map(({ item }) =>
    daysOfYears(item, fromYear, toYear),
  );
  const grouped = groupAlike(evidence.filter((item) => item.kind !== 'yearless'));
  addRecency(log, days.first, past, daily);
  addYearless(log, days.first, yearless);
  const steady = new SteadyTerms(grouped);
  for (let i = 0; i < log.length; i++) log[i]! += steady.on(days.first + i);
  return normalized(log);
}

/** How likely it is that the latest date so far is the latest before publication. `past` is in order of days. */
function addRecency(log: Float64Array, first: number, past: readonly Past[], daily: boolean): void {
  let next = 0;
  let latest: Past | undefined;
  let year = yearOf(first);
  for (let i = 0; i < log.length; ) {
    // An anchor does not tell how fresh a text is where a date of its own does.
    for (; next < past.length && past[next]!.days.first <= first + i; next++)
      if (!latest || latest.anchor || !past[next]!.anchor) latest = past[next];
    const nextPast = past[next]?.days.first ?? Infinity;
    const newYear = yearPeriod(year).last + 1;
    const to = Math.min(log.length, nextPast - first, newYear - first);
    if (latest) {
      const recency = recencyOf(latest, daily, year);
      for (let at = i; at < to; at++) log[at]! += recency(first + at);
    }
    i = to;
    if (first + i === newYear) year++;
  }
}

/** Chances of logarithms up to a constant. */
function normalized(log: Float64Array): Float64Array {
  let top = -Infinity;
  for (let i = 0; i < log.length; i++) if (log[i]! > top) top = log[i]!;
  let total = 0;
  for (let i = 0; i < log.length; i++) total += log[i] = Math.exp(log[i]! - top);
  for (let i = 0; i < log.length; i++) log[i]! /= total;
  return log;
}

type Past = DatingEvidence & { kind: 'dated' };

/** The same thing said many times is little more evidence than said once. */
function groupAlike<T extends DatingEvidence>(evidence: readonly T[]): { item: T; weight: number }[] {
  const groups = new Map<string, { item: T; count: number }>();
  for (const item of evidence) {
    const { start: _, end: __, ...rest } = item;
    const key = JSON.stringify(rest);
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { item, count: 1 });
  }
  return [...groups.values()].map(({ item, count }) => ({ item, weight: 1 + Math.log(count) / 4 }));
}
