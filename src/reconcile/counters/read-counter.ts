import { bestPath, type Step } from './best-path.js';
import { breaksOf } from './breaks.js';
import type { Counter } from './counter.js';
import { deriveDaily } from './derive-daily.js';
import { expectedIn, type Increment, type Pace, paceOf } from './pace.js';
import { counting } from './parameters.js';
import type { Report } from './report.js';
import { readStep } from './step.js';
import { weighSteps } from './weigh-steps.js';

/** How often the pace is reckoned anew from what is left once the breaks are known. */
const ROUNDS = 3;

/** A running count with what broke it and how many it was on each day. `events` are days on which cases are reported to have been made; `dateOf` names a day. */
export function readCounter(
  keeper: string,
  what: string,
  reports: readonly Report[],
  events: ReadonlySet<number>,
  dateOf: (day: number) => string,
): Counter {
  const days = reports.slice(1).map((to, i) => to.day - reports[i]!.day);
  const raw: Increment[] = days.map((gap, i) => ({
    by: reports[i + 1]!.day,
    days: gap,
    count: reports[i + 1]!.total - reports[i]!.total,
  }));
  let increments = raw;
  let path: Step[] = [];
  let pace: Pace = paceOf(raw);
  let expectedOf = expecter(raw, pace);
  for (let round = 0; round < ROUNDS; round++) {
    path = bestPath(
      reports,
      (from, to) => {
        const expected = expectedOf(from, to);
        const span = reports[to]!.day - reports[from]!.day;
        return readStep({
          from: reports[from]!,
          to: reports[to]!,
          expected,
          spread: pace.spread + PACE_ERROR,
          beside: Math.max(rateOf(raw[from - 1]), rateOf(raw[to])) * span,
          eventful: hasEvent(events, reports[from]!.day, reports[to]!.day),
        });
      },
      usualOf(raw, pace),
    );
    increments = cleaned(reports, raw, path);
    pace = paceOf(increments);
    expectedOf = expecter(raw, pace);
  }
  const weighed = weighSteps(reports, path, expectedOf);
  const used = new Set([...path.map(({ to }) => to), ...path.map(({ from }) => from)]);
  const since = reports.find((report) => !Number.isNaN(report.since))?.since;
  return {
    keeper,
    ...(since === undefined ? {} : { since: dateOf(since) }),
    reported: reports.map(({ day, published, total, claim }, i) => ({
      date: dateOf(day),
      ...(Number.isFinite(published) ? { published: dateOf(published) } : {}),
      total,
      claim,
      used: used.has(i),
    })),
    breaks: breaksOf(reports, weighed, what),
    daily: deriveDaily(reports, weighed, pace, dateOf),
  };
}

/** Entropy of a normal distribution of the spread of an increment. */
function usualOf(raw: readonly Increment[], { perDay, spread, ofWeek }: Pace): (from: number) => number {
  return (from) => {
    const expected = expectedIn(raw[from]!, perDay[from]!, ofWeek);
    return 0.5 * Math.log(2 * Math.PI * Math.E * (expected + spread * expected ** 2 + 0.1));
  };
}

/** Relative variance of what a pace is off by. */
const PACE_ERROR = 1 / (4 * counting.window);

function expecter(raw: readonly Increment[], { perDay, ofWeek }: Pace): (from: number, to: number) => number {
  const before = new Float64Array(raw.length + 1);
  raw.forEach((one, i) => {
    before[i + 1] = before[i]! + expectedIn(one, perDay[i]!, ofWeek);
  });
  return (from, to) => before[to]! - before[from]!;
}

/** What came in between each two reports by a path: what a step over several brought is shared among them. */
function cleaned(reports: readonly Report[], raw: readonly Increment[], path: readonly Step[]): Increment[] {
  const found: Increment[] = raw.map((one) => ({ ...one, count: NaN }));
  for (const { from, to, reading } of path) {
    const count = reading.kind === 'plain' ? reports[to]!.total - reports[from]!.total : NaN;
    const span = reports[to]!.day - reports[from]!.day;
    for (let i = from; i < to; i++) found[i] = { ...raw[i]!, count: (count * raw[i]!.days) / span };
  }
  return found;
}

function rateOf(increment: Increment | undefined): number {
  return increment && increment.count > 0 ? increment.count / increment.days : 0;
}

function hasEvent(events: ReadonlySet<number>, after: number, by: number): boolean {
  for (let day = after + 1; day <= by; day++) if (events.has(day)) return true;
  return false;
}
