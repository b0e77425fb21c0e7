import { edtfOf, parseEdtf } from '../../situation/edtf.js';
import type { Observation } from '../observe/observation.js';
import type { ClaimState, Estimate, Interval, Support } from '../series.js';
import type { BreakKind, CountBreak, Counter, Reported } from './counter.js';

/** How far old cases that were shared out over the days before are known, relative. */
const SHARED_OUT = 0.5;
const Z = { '50': 0.6745, '80': 1.2816, '90': 1.6449 } as const;

/**
 * How many it was in all by each report of a count: what was reported, with what was added or taken out later, slips set aside,
 * and what came before a restart kept. A count on another footing goes on from there.
 */
export function estimateCounter(counter: Counter, observations: readonly Observation[]): Estimate[] {
  const { reported, breaks } = counter;
  const states = statesOf(breaks);
  const totals = totalsOf(counter);
  const first = counter.since ?? reported[0]!.date;
  const start = parseEdtf(first)!.first;
  const byDay = new Map<number, Observation[]>();
  for (const one of observations) {
    const list = byDay.get(one.days.last);
    if (list) list.push(one);
    else byDay.set(one.days.last, [one]);
  }
  return reported.map((report, i) => {
    const { low, best, high } = totals[i]!;
    const day = parseEdtf(report.date)!.first;
    const interval = (z: number): Interval => [
      Math.max(0, Math.floor(best - (z / Z['90']) * (best - low))),
      Math.ceil(best + (z / Z['90']) * (high - best)),
    ];
    const ends = { '50': interval(Z['50']), '80': interval(Z['80']), '90': interval(Z['90']) };
    const others = (byDay.get(day) ?? []).filter(({ claim }) => claim.id !== report.claim);
    const claims: Support[] = [
      { id: report.claim, weight: 1, state: states.get(report.claim) ?? 'current' },
      ...others.map(({ claim, value }): Support => {
        const fits = value.nominal === report.total || (best >= value.hard[0] && best <= value.hard[1]);
        return { id: claim.id, weight: 0, state: fits ? 'current' : 'wrong' };
      }),
    ];
    return {
      date: report.date,
      best: Math.round(best),
      interval: ends,
      claims,
      period: edtfOf(Math.min(start, day), day),
    };
  });
}

interface Total {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}

const SLIPS: ReadonlySet<BreakKind> = new Set(['transposed', 'outlier']);

function statesOf(breaks: readonly CountBreak[]): Map<string, ClaimState> {
  const states = new Map<string, ClaimState>();
  for (const { kind, shows } of breaks) if (SLIPS.has(kind)) states.set(shows, 'wrong');
  return states;
}

/** Totals by report, reckoned from the last to the first, so that what is known later counts. */
function totalsOf({ reported, breaks }: Counter): Total[] {
  const moves = breaks.filter(({ amount }) => amount !== 0);
  // What came before each restart is kept.
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const { kind, by, from } of moves) if (kind === 'restart') offsets.set(by, (offset += from));
  const found: Total[] = [];
  let times = 1;
  for (let i = reported.length - 1; i >= 0; i--) {
    const { date, total } = held(reported, i);
    const before = [...offsets].filter(([by]) => by <= reported[i]!.date).at(-1)?.[1] ?? 0;
    const best = before + total * times;
    const doubt = Z['90'] * SHARED_OUT * Math.abs(times - 1) * total;
    const gap = date === reported[i]!.date ? 0 : 0.5 * Math.max(0, held(reported, i, 1).total - total);
    found.unshift({ low: best - doubt - 0.5, best: best + gap, high: best + 2 * gap + doubt + 0.5 });
    for (const { kind, by, from, amount } of moves) {
      if (by !== reported[i]!.date) continue;
      if (kind === 'restart' || kind === 'rebase') times = 1;
      else times *= Math.max(0.1, 1 + amount / Math.max(1, from));
    }
  }
  return found;
}

/** The report at hand where it holds, else the last before it (or the next after it) that does. */
function held(reported: readonly Reported[], i: number, way: 1 | -1 = -1): Reported {
  let at = i;
  while (reported[at] && !reported[at]!.used) at += way;
  return reported[at] ?? reported[i]!;
}
