import type { FigureClaim } from '../claims/claim.js';
import { edtfOf, isoDay } from '../situation/edtf.js';
import type { Counter } from './counters/counter.js';
import { type CounterSurroundings, countersOf } from './counters/counters-of.js';
import { estimateCounter } from './counters/estimate-counter.js';
import type { ReasonsFor } from './counters/keepers.js';
import { revisionsOf } from './counters/revisions.js';
import { estimateStock, type Flow, type Mover, type StockEstimate } from './estimate/estimate-stock.js';
import { type Evidence, isCount } from './estimate/evidence.js';
import type { Habit, Residual } from './estimate/habits.js';
import { model } from './estimate/model.js';
import { countsOf, type RunningCount } from './estimate/running-counts.js';
import { supportsOf } from './estimate/supports.js';
import { originOf, type Teller, tellerOf, voiceOf } from './estimate/teller.js';
import { tollReading } from './estimate/toll-reading.js';
import { upheavalsOf } from './estimate/upheavals.js';
import type { Workspace } from './estimate/workspace.js';
import type { Observation } from './observe/observation.js';
import { EVENT_DAYS } from './related/tolls.js';
import type { Estimate, Interval, Series } from './series.js';
import { isCounted, tidy } from './tidy.js';

/** What else is known that bears on a series. */
export interface Surroundings {
  /** What is reported to have moved a stock. */
  readonly flows: readonly Flow[];
  /** Events that move a stock, their days as days since 1970-01-01. */
  readonly events: readonly Mover[];
  readonly roughness: (claim: FigureClaim, count: boolean) => number;
  /** What its running counts are read with, where it may have any. */
  readonly counting?: CounterSurroundings;
  readonly reasonsFor: ReasonsFor;
  /** What its parts and wholes say of it. */
  readonly bounds?: readonly Observation[];
  /** What is known of how its sources usually tell. */
  readonly habitOf?: (teller: Teller) => Habit | undefined;
  /** Whether a claim may show something of how its source usually tells; absent where that is not asked. */
  readonly mayShow?: (evidence: Evidence) => boolean;
}

/** What is made of one series, and how far its claims are from it. */
export interface EstimatedSeries
  extends Pick<Series, 'estimates' | 'upheavals' | 'counters' | 'revisions' | 'habits'> {
  readonly residuals?: readonly Residual[];
}

/**
 * Estimates of one series at the days its claims hold for, or at the days asked. A flow is estimated for each period it is counted
 * over, at the period's last day; of days asked each gets the last period that ended by then.
 */
export function estimateSeries(
  observations: readonly Observation[],
  surroundings: Surroundings,
  workspace: Workspace,
  asked?: readonly number[],
): EstimatedSeries {
  const dated = observations.filter(({ days }) => Number.isFinite(days.day));
  if (dated.length === 0) return { estimates: [] };
  const counters = surroundings.counting ? countersOf(dated, surroundings.counting, workspace.dateOf) : [];
  const revisions = dated.length < 2 ? [] : revisionsOf(dated, surroundings.reasonsFor);
  return {
    ...estimatesOf(dated, counters, surroundings, workspace, asked),
    ...(counters.length > 0 ? { counters } : {}),
    ...(revisions.length > 0 ? { revisions } : {}),
  };
}

function estimatesOf(
  dated: readonly Observation[],
  counters: readonly Counter[],
  surroundings: Surroundings,
  workspace: Workspace,
  asked?: readonly number[],
): Pick<EstimatedSeries, 'estimates' | 'upheavals' | 'habits' | 'residuals'> {
  if (dated[0]!.key.aspect === 'flow') {
    const [counter] = counters;
    // A count most of its figures are of tells the series.
    const estimates =
      counter && 2 * counter.reported.length >= distinct(dated.map(({ days }) => days.last)).length
        ? atDays(estimateCounter(counter, dated), asked)
        : estimateFlow(dated, surroundings, workspace, asked);
    return { estimates };
  }
  const habits = new Set<Habit>();
  const evidence = [
    ...dated.map((observation) =>
      withHabit(evidenceOf(observation, observation.days.day, surroundings, workspace), surroundings, habits),
    ),
    ...(surroundings.bounds ?? []).map((observation) => ({
      ...evidenceOf(observation, observation.days.day, surroundings, workspace),
      isBound: true as const,
    })),
  ];
  const own = distinct(dated.map((observation) => observation.days.day));
  const days = asked ?? own;
  const found = estimateStock(
    evidence,
    surroundings.flows,
    surroundings.events,
    days,
    workspace,
    surroundings.mayShow,
  );
  const upheavals =
    dated[0]!.key.aspect === 'stock' ? upheavalsOf(found, { first: own[0]!, last: own.at(-1)! }) : [];
  return {
    estimates: inSeries(found, evidence, dated[0]!.key.unit, workspace),
    residuals: found.residuals,
    ...(upheavals.length > 0 ? { upheavals } : {}),
    ...(habits.size > 0 ? { habits: [...habits].sort(bySource) } : {}),
  };
}

/** A claim with what is known of how its source usually tells; what is used is put into `used`. */
function withHabit(evidence: Evidence, { habitOf }: Surroundings, used: Set<Habit>): Evidence {
  const habit = habitOf?.(tellerOf(evidence));
  if (!habit) return evidence;
  used.add(habit);
  return { ...evidence, bias: habit.bias, roughness: habit.roughness };
}

function bySource(a: Habit, b: Habit): number {
  return a.source === b.source ? Number(a.counts) - Number(b.counts) : a.source < b.source ? -1 : 1;
}

function estimateFlow(
  dated: readonly Observation[],
  surroundings: Surroundings,
  workspace: Workspace,
  asked?: readonly number[],
): Estimate[] {
  const estimates = countsOf(dated).flatMap((count) => {
    const toll = isToll(count);
    const evidence = count.observations.map((observation) => {
      const { last, reported } = observation.days;
      const one = evidenceOf(observation, toll ? Math.max(last, reported) : last, surroundings, workspace);
      return isOfEvent(observation) ? { ...one, value: tollReading(one.value, reported - last) } : one;
    });
    const days = distinct(evidence.map(({ day }) => day));
    // In its first days a toll grows by leaps.
    const leaps = toll
      ? Array.from({ length: LEAPING_DAYS }, (_, k) => ({ day: count.first + k, sign: 1 }))
      : [];
    const found = estimateStock(evidence, [], leaps, days, workspace);
    return inSeries(found, evidence, dated[0]!.key.unit, workspace).map((estimate, i) => ({
      ...estimate,
      period: toll
        ? edtfOf(count.first, Math.max(...count.observations.map(({ days }) => days.last)))
        : edtfOf(Math.min(count.first, days[i]!), days[i]!),
    }));
  });
  // One a day: of periods that end together the longest, which holds the others.
  const byDay = new Map<string, (typeof estimates)[number]>();
  for (const estimate of estimates) {
    const known = byDay.get(estimate.date);
    if (!known || estimate.period < known.period) byDay.set(estimate.date, estimate);
  }
  return atDays(
    [...byDay.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    asked,
  );
}

const LEAPING_DAYS = 4;

/** Whether a count is of one event, whose toll becomes known by and by: each report is of the day it came out. */
function isToll({ observations }: RunningCount): boolean {
  const first = Math.min(...observations.map(({ days }) => days.first));
  const last = Math.max(...observations.map(({ days }) => days.last));
  const reported = new Set(observations.map(({ days }) => days.reported));
  return last - first <= EVENT_DAYS && reported.size > 1;
}

/** Whether a claim counts the dead or hurt of one event. */
function isOfEvent({ key, days }: Observation): boolean {
  return days.last - days.first <= EVENT_DAYS && model.tolls.measures.includes(key.measure);
}

/** Of days asked each gets the last period that ended by then. */
function atDays(ends: readonly Estimate[], asked: readonly number[] | undefined): Estimate[] {
  if (!asked) return [...ends];
  return asked.flatMap((day) => ends.findLast(({ date }) => date <= isoDay(day)) ?? []);
}

function inSeries(
  found: StockEstimate,
  evidence: readonly Evidence[],
  unit: string,
  { dateOf }: Workspace,
): Estimate[] {
  const whole = isCounted(unit);
  const supports = supportsOf(found, evidence);
  return found.days.map((day) => {
    const interval = (i: 0 | 1 | 2): Interval => [
      tidy(day.low[i], whole, Math.floor),
      tidy(day.high[i], whole, Math.ceil),
    ];
    return {
      date: dateOf(day.day),
      best: tidy(day.best, whole),
      interval: { '50': interval(0), '80': interval(1), '90': interval(2) },
      claims: supports(day.day),
    };
  });
}

function evidenceOf(
  observation: Observation,
  day: number,
  { roughness }: Surroundings,
  { lower }: Workspace,
): Evidence {
  const { claim, days, value, trust } = observation;
  return {
    id: claim.id,
    value,
    day,
    reported: Math.max(days.reported, Number.isFinite(days.first) ? days.first : days.reported),
    basis: days.basis,
    spread: Math.min(365, (days.last - days.first) / 2),
    roughness: roughness(claim, isCount(value, days.basis)),
    trust,
    voice: voiceOf(claim, lower),
    origin: originOf(claim, lower),
    words: claim.text.trim().toLowerCase(),
    family: claim.family ?? '',
    parent: claim.parent,
  };
}

function distinct(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => a - b);
}
