import type { Evidence, PublicationDate } from '../../accounts/account.js';
import { edtfOf, isoDay } from '../../situation/edtf.js';
import type { Anchor } from '../../situation/schema.js';
import type { Reading } from '../annotation.js';
import type { Expression } from '../time/expressions.js';
import { monthOf, yearOf, yearPeriod } from '../time/period.js';
import { type DatingEvidence, datingEvidence } from './dating-evidence.js';
import { candidateDays, logRecency } from './likelihood.js';
import { SteadyTerms } from './steady-terms.js';
import { daysOfYears, logYearless } from './yearless.js';

/** Days in the interval of the date are at least this likely beside the likeliest. */
const LIKELY = 0.4;
/** Where those hold less of the belief than this, the date is too vague for them: half of the belief it is, then. */
const SHARP = 0.2;
const HALF = 0.5;
/** Share of the belief within the bounds. */
const NEARLY_ALL = 0.97;

/** More evidence than this adds nothing but time. */
const MOST = 60;

/**
 * When an account that states no date was published: belief over days from all its evidence, cut to the days about
 * the likeliest. Undefined where no evidence names a year.
 */
export function dateDocument(
  reading: Reading,
  expressions: readonly Expression[],
  anchors: readonly Anchor[],
): PublicationDate | undefined {
  const evidence = latestFirst(datingEvidence(reading, expressions, anchors)).slice(0, MOST);
  const days = candidateDays(evidence);
  if (!days) return undefined;
  const belief = beliefOver(days, evidence);
  const peak = aroundPeak(belief);
  const likely = massOf(belief, peak) < SHARP ? shortest(belief, HALF) : peak;
  const all = shortest(belief, NEARLY_ALL);
  const best = median(belief, likely);
  return {
    edtf: edtfOf(days.first + likely.from, days.first + likely.to),
    basis: 'evidence',
    best: isoDay(days.first + best),
    bounds: edtfOf(days.first + all.from, days.first + all.to),
    evidence: reasons(evidence),
  };
}

function latestFirst(evidence: readonly DatingEvidence[]): DatingEvidence[] {
  const rank = (item: DatingEvidence) => (item.kind === 'yearless' ? Infinity : item.days.last);
  return evidence
    .map((item, i) => ({ item, i }))
    .sort((a, b) => rank(b.item) - rank(a.item) || a.i - b.i)
    .map(({ item }) => item);
}

/** Chance of each day, from the first candidate on. */
function beliefOver(
  days: { first: number; last: number },
  evidence: readonly DatingEvidence[],
): Float64Array {
  const log = new Float64Array(days.last - days.first + 1);
  const past = evidence.filter((item) => item.kind === 'dated' && item.tense !== 'future') as Past[];
  past.sort((a, b) => a.days.first - b.days.first || Number(a.anchor) - Number(b.anchor));
  const [fromYear, toYear] = [yearOf(days.first) - 1, yearOf(days.last) + 1];
  const yearless = groupAlike(evidence.filter((item) => item.kind === 'yearless')).map(({ item }) =>
    daysOfYears(item, fromYear, toYear),
  );
  const grouped = groupAlike(evidence.filter((item) => item.kind !== 'yearless'));
  const steady = new SteadyTerms(grouped);
  let next = 0;
  let latest: Past | undefined;
  let year = yearOf(days.first);
  let newYear = yearPeriod(year).last + 1;
  for (let i = 0; i < log.length; i++) {
    const day = days.first + i;
    if (day === newYear) newYear = yearPeriod(++year).last + 1;
    // An anchor does not tell how fresh a text is where a date of its own does.
    for (; next < past.length && past[next]!.days.first <= day; next++)
      if (!latest || latest.anchor || !past[next]!.anchor) latest = past[next];
    const sum = (latest ? logRecency(latest, day, year) : 0) + logYearless(yearless, day, year);
    log[i] = steady.addTo(sum, day);
  }
  return normalized(log);
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

/** The shortest run of days that holds a share of the belief. */
function shortest(belief: Float64Array, share: number): { from: number; to: number } {
  let best = { from: 0, to: belief.length - 1 };
  let sum = 0;
  for (let from = 0, to = 0; to < belief.length; to++) {
    sum += belief[to]!;
    while (from < to && sum - belief[from]! >= share) sum -= belief[from++]!;
    if (sum >= share && to - from < best.to - best.from) best = { from, to };
  }
  return best;
}

/** The days about the likeliest that are nearly as likely, without a break. */
function aroundPeak(belief: Float64Array): { from: number; to: number } {
  let peak = 0;
  for (let i = 0; i < belief.length; i++) if (belief[i]! > belief[peak]!) peak = i;
  const least = LIKELY * belief[peak]!;
  let [from, to] = [peak, peak];
  while (from > 0 && belief[from - 1]! >= least) from--;
  while (to + 1 < belief.length && belief[to + 1]! >= least) to++;
  return { from, to };
}

function massOf(belief: Float64Array, { from, to }: { from: number; to: number }): number {
  let sum = 0;
  for (let i = from; i <= to; i++) sum += belief[i]!;
  return sum;
}

/** The day that halves the belief of an interval. */
function median(belief: Float64Array, { from, to }: { from: number; to: number }): number {
  const total = massOf(belief, { from, to });
  let sum = 0;
  for (let i = from; i <= to; i++) if ((sum += belief[i]!) >= total / 2) return i;
  return to;
}

function reasons(evidence: readonly DatingEvidence[]): Evidence[] {
  const seen = new Set<string>();
  const found: Evidence[] = [];
  for (const item of evidence) {
    const says = sayWhy(item);
    if (seen.has(says)) continue;
    seen.add(says);
    found.push({ start: item.start, end: item.end, says });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

function sayWhy(item: DatingEvidence): string {
  switch (item.kind) {
    case 'dated': {
      const when = edtfOf(item.days.first, item.days.last);
      if (item.tense === 'future') return `${when} is still to come`;
      return item.anchor ? `tells of ${when}, so it is later` : `gives the date ${when}, so it is no earlier`;
    }
    case 'yearless':
      return `names ${item.day === undefined ? 'a month' : 'a day'} without its year, so it is ${item.tense === 'future' ? 'soon to come' : 'not long gone'}`;
    case 'relative':
      return `says how long ago ${edtfOf(item.days.first, item.days.last)} was`;
    case 'within':
      return `what began ${isoDay(item.days.first)} ${item.says}`;
    case 'tenure':
      return `${item.holder} held office ${yearOf(item.days.first)}-${monthOf(item.days.first)} to ${isoDay(item.days.last)}`;
  }
}
