import { periodOf, shiftPeriod, yearOf, yearPeriod } from '../time/period.js';
import type { DatingEvidence } from './dating-evidence.js';
import { gapLogs } from './gap-logs.js';

/**
 * How likely evidence is if the text was published on a day, as a logarithm up to a constant. The shapes are those of
 * news and reports: dates without their year are weeks old, years are named when they are not the current one, and
 * the further back a date is, the less surprising more still is (heavy tails).
 */
export function logLikelihood(evidence: Exclude<DatingEvidence, { kind: 'yearless' }>, day: number): number {
  switch (evidence.kind) {
    case 'dated':
      return dated(evidence, day);
    case 'relative':
      return relative(evidence, day);
    case 'reporting':
    case 'within':
    case 'tenure':
      return day >= evidence.days.first && day <= evidence.days.last ? 0 : OUTSIDE;
  }
}

const OUTSIDE = -8;

/** What is dated has begun, unless the text says it is to come; of a year the words seldom tell which. */
function dated({ days, tense, anchor }: DatingEvidence & { kind: 'dated' }, day: number): number {
  if (tense === 'future') return day <= days.last ? 0 : -1;
  if (day >= days.first) return 0;
  if (anchor) return OUTSIDE;
  if (tense === 'past') return -6;
  return days.last - days.first > 31 ? -2 : -3.5;
}

/** How likely it is that the latest date before publication lies so far back, by the days of a year. */
export function recencyOf(
  { days, anchor }: DatingEvidence & { kind: 'dated' },
  daily: boolean,
  year: number,
): (day: number) => number {
  const { last } = days;
  // Known events are spoken of for years.
  if (anchor) return (day) => -1.5 * perYears(Math.max(0, day - last));
  const width = last - days.first + 1;
  if (daily && width > 31) return (day) => -1.5 * perThreeYears(Math.max(0, day - last));
  if (daily) return (day) => (day - last < FRESH ? -2.5 : -1.3 * perYear(day - last - FRESH));
  const years = year - yearOf(last);
  if (width > 31) {
    const same = ofYears(years);
    return () => same;
  }
  // A day is given its year in a heading of the same week, or because the year is another.
  const older = years > 0 ? (width === 1 ? -4.2 : -2.2) - 1.5 * Math.log(years) : -6;
  if (width === 1) return (day) => Math.max(-1.2 * perDays(Math.max(0, day - last)), older);
  return (day) => Math.max(-1.2 * perMonths(Math.max(0, day - last)) - 0.7, older);
}

function ofYears(years: number): number {
  return years < YEARS_BACK.length ? YEARS_BACK[Math.max(0, years)]! : -2 * Math.log(years) - 0.5;
}

/** Days for which a daily story seldom gives a date its year: it says "in May", or "on Friday". */
const FRESH = 300;

const perYear = gapLogs(400);
const perThreeYears = gapLogs(1100);
const perDays = gapLogs(4);
const perMonths = gapLogs(30);
const perYears = gapLogs(500);

/** A year is named mostly because it is not the current one. */
const YEARS_BACK: readonly number[] = [-2, -0.7, -1.6, -2.3];

/** The day on which "last year" is the year of the date it is said of. */
function relative(evidence: DatingEvidence & { kind: 'relative' }, day: number): number {
  const said = shiftPeriod(periodOf(evidence.grain, day), evidence.by);
  return said.first <= evidence.days.last && evidence.days.first <= said.last ? 0 : OUTSIDE;
}

/** Years worth weighing: from the first evidence to long after the last. */
export function candidateDays(
  evidence: readonly DatingEvidence[],
  daily: boolean,
): { first: number; last: number } | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const item of evidence) {
    if (item.kind === 'yearless') continue;
    if (item.kind === 'dated' && item.tense === 'future') continue;
    first = Math.min(first, item.days.first);
    last = Math.max(last, item.days.last);
  }
  if (first > last) return undefined;
  return {
    first: yearPeriod(yearOf(Math.max(first, last - 366 * BEFORE)) - 1).first,
    last: yearPeriod(yearOf(last) + (daily ? AFTER_HISTORY : AFTER)).last,
  };
}

/** Years before and after the last evidence. */
const BEFORE = 12;
const AFTER = 10;
/** A daily story's latest year may be that of a war its readers' parents knew. */
const AFTER_HISTORY = 25;
