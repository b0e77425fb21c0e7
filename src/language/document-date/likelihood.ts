import { dayNumber } from '../../situation/edtf.js';
import { periodOf, shiftPeriod, weekday, yearOf, yearPeriod } from '../time/period.js';
import type { DatingEvidence } from './dating-evidence.js';

/**
 * How likely evidence is if the text was published on a day, as a logarithm up to a constant. The shapes are those of
 * news and reports: dates without their year are weeks old, years are named when they are not the current one, and
 * the further back a date is, the less surprising more still is (heavy tails).
 */
export function logLikelihood(evidence: DatingEvidence, day: number): number {
  switch (evidence.kind) {
    case 'dated':
      return dated(evidence, day);
    case 'yearless':
      return logYearless([evidence], day);
    case 'relative':
      return relative(evidence, day);
    case 'tenure':
      return day >= evidence.days.first && day <= evidence.days.last ? 0 : OUTSIDE;
  }
}

const OUTSIDE = -8;
const UNLIKELY = -4;

/** What is dated has begun, unless the text says it is to come; of a year the words seldom tell which. */
function dated({ days, tense, anchor }: DatingEvidence & { kind: 'dated' }, day: number): number {
  if (tense === 'future') return day <= days.last ? 0 : -1;
  if (day >= days.first) return 0;
  if (anchor) return OUTSIDE;
  return days.last - days.first > 31 && tense === 'unknown' ? -3 : -6;
}

/** How likely it is that the latest date before publication lies so far back. */
export function logRecency(latest: DatingEvidence & { kind: 'dated' }, day: number): number {
  const { days, anchor } = latest;
  const gap = Math.max(0, day - days.last);
  // Known events are spoken of for years.
  if (anchor) return -1.5 * Math.log1p(gap / 500);
  const width = days.last - days.first + 1;
  const years = yearOf(day) - yearOf(days.last);
  if (width > 31)
    return years < YEARS_BACK.length ? YEARS_BACK[Math.max(0, years)]! : -2 * Math.log(years) - 0.5;
  // A day is given its year in a heading of the same week, or because the year is another.
  const current = width === 1 ? -1.2 * Math.log1p(gap / 4) : -1.2 * Math.log1p(gap / 30) - 0.7;
  const older = years > 0 ? (width === 1 ? -4.2 : -2.2) - 1.5 * Math.log(years) : -6;
  return Math.max(current, older);
}

/** A year is named mostly because it is not the current one. */
const YEARS_BACK: readonly number[] = [-2, -0.7, -1.6, -2.3];

/**
 * How likely dates without a year are: all lie within the year before publication (or after, where the text says
 * so), and the nearest of them shortly before. "In July", "on 17 February".
 */
export function logYearless(evidence: readonly Yearless[], day: number): number {
  let nearest = Infinity;
  let sum = 0;
  // Ten days of one July are hardly more evidence than three.
  const weight = Math.min(1, 3 / evidence.length);
  for (const item of evidence) {
    const gap = gapOf(item, day);
    if (gap === undefined) sum += weight * OUTSIDE;
    else if (gap.against) sum += weight * (UNLIKELY - Math.log1p(gap.days / 30));
    else {
      nearest = Math.min(nearest, gap.days / gap.scale);
      sum -= weight * 1.2 * Math.log1p(gap.days / 60);
    }
  }
  return nearest === Infinity ? sum : sum - 1.5 * Math.log1p(nearest);
}

export type Yearless = DatingEvidence & { kind: 'yearless' };

interface Gap {
  readonly days: number;
  /** How many days are few, for a day or a month. */
  readonly scale: number;
  /** Whether it lies on the side the tense does not point to. */
  readonly against: boolean;
}

/** Days between a date without a year and publication, in the year that fits best. */
function gapOf(
  { month, day: dayOfMonth, weekday: onWeekday, tense }: Yearless,
  day: number,
): Gap | undefined {
  let best: Gap | undefined;
  const here = yearOf(day);
  for (let year = here - 1; year <= here + 1; year++) {
    const first = dayNumber(year, month, dayOfMonth ?? 1);
    const last = dayOfMonth === undefined ? dayNumber(year, month + 1, 1) - 1 : first;
    if (onWeekday !== undefined && weekday(first) !== onWeekday) continue;
    const gone = day - last;
    const future = tense === 'future';
    const scale = last > first ? 30 : 12;
    // A month still running is "this month".
    const running = gone < 0 && day >= first;
    const gap = running
      ? { days: 20, scale, against: false }
      : { days: gone >= 0 ? gone : first - day, scale, against: gone >= 0 === future };
    if (!best || Number(gap.against) * 400 + gap.days < Number(best.against) * 400 + best.days) best = gap;
  }
  return best;
}

/** The day on which "last year" is the year of the date it is said of. */
function relative(evidence: DatingEvidence & { kind: 'relative' }, day: number): number {
  const said = shiftPeriod(periodOf(evidence.grain, day), evidence.by);
  return said.first <= evidence.days.last && evidence.days.first <= said.last ? 0 : OUTSIDE;
}

/** Years worth weighing: from the first evidence to long after the last. */
export function candidateDays(
  evidence: readonly DatingEvidence[],
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
    first: yearPeriod(yearOf(Math.max(first, last - 366 * 30))).first,
    last: yearPeriod(yearOf(last) + AFTER).last,
  };
}

const AFTER = 12;
