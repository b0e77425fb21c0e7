import { monthPeriod, periodOf, shiftPeriod, weekday, yearOf, yearPeriod } from '../time/period.js';
import type { DatingEvidence } from './dating-evidence.js';

/**
 * How likely evidence is if the text was published on a day, as a logarithm up to a constant. The shapes are those of
 * news and reports: what is dated to the day is mostly days old, what is dated to the month weeks, to the year a year
 * or two; the further back, the less surprising more still is (heavy tails, 1 / (1 + gap / scale) ^ 2).
 */
export function logLikelihood(evidence: DatingEvidence, day: number): number {
  switch (evidence.kind) {
    case 'dated':
      return dated(evidence.days, evidence.tense === 'future', day);
    case 'yearless':
      return yearless(evidence, day);
    case 'relative':
      return relative(evidence, day);
    case 'tenure':
      return day >= evidence.days.first && day <= evidence.days.last ? 0 : OUTSIDE;
  }
}

const OUTSIDE = -8;
const UNLIKELY = -4;

/** What is dated must have begun, unless the text says it is to come. How long ago is judged for the latest alone. */
function dated(days: { first: number; last: number }, future: boolean, day: number): number {
  if (future) return day <= days.last ? 0 : UNLIKELY / 2;
  return day >= days.first ? 0 : OUTSIDE;
}

/** How likely the latest date of a text is so long gone. */
export function logRecency(days: { first: number; last: number }, day: number): number {
  const width = days.last - days.first + 1;
  const gap = Math.max(0, day - days.last);
  return -2 * Math.log1p(gap / (width <= 1 ? 15 : width <= 31 ? 45 : 300));
}

/** "In July", "on 17 February": the last one before publication, or the next where the text speaks of what is to come. */
function yearless(evidence: DatingEvidence & { kind: 'yearless' }, day: number): number {
  const { month, day: dayOfMonth, tense } = evidence;
  let best = -Infinity;
  for (let year = yearOf(day) - 1; year <= yearOf(day) + 1; year++) {
    const period = monthPeriod(year, month);
    const first = dayOfMonth === undefined ? period.first : period.first + dayOfMonth - 1;
    const last = dayOfMonth === undefined ? period.last : first;
    if (evidence.weekday !== undefined && weekday(first) !== evidence.weekday) continue;
    best = Math.max(best, distance(first, last, day, tense === 'future'));
  }
  return best === -Infinity ? OUTSIDE : Math.max(OUTSIDE, best);
}

function distance(first: number, last: number, day: number, future: boolean): number {
  const scale = last > first ? 30 : 12;
  const gone = day - last;
  const ahead = first - day;
  // A month still running is "this month".
  if (gone < 0 && ahead <= 0) return last > first ? -1 : 0;
  if (future) return ahead > 0 ? -1.5 * Math.log1p(ahead / scale) : UNLIKELY - 1.5 * Math.log1p(gone / scale);
  return gone >= 0 ? -1.5 * Math.log1p(gone / scale) : UNLIKELY - 1.5 * Math.log1p(ahead / scale);
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
