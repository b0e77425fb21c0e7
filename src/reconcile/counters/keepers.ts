import { parseEdtf } from '../../situation/edtf.js';
import type { Observation } from '../observe/observation.js';
import type { BreakKind, Reason } from './counter.js';
import { counting } from './parameters.js';
import type { Report } from './report.js';

/** Tells what the account of a claim says of why a count moved. */
export type ReasonsFor = (observation: Observation) => ReadonlyMap<BreakKind, Reason>;

/** A voice that tells a running count on many days, with its reports in time. */
export interface Keeper {
  readonly name: string;
  readonly reports: readonly Report[];
}

/** Starts of a count so many days apart are one start. */
const SAME_START = 3;
/** Share of the steps of a count in which its start stays the same. */
const STEADY = 0.7;
/** A count is so many times what comes in from one report to the next, at least in the middle. */
const LEAST_LEVEL = 3;

/** The running counts among the figures of one series, by who keeps them; none where figures are each of a time of their own. */
export function keepersOf(observations: readonly Observation[], reasonsFor: ReasonsFor): Keeper[] {
  const exact = observations.filter(isExact);
  if (exact.length < counting.fewest) return [];
  const byKeeper = new Map<string, Observation[]>();
  for (const observation of exact) {
    const name = keeperOf(observation);
    const list = byKeeper.get(name);
    if (list) list.push(observation);
    else byKeeper.set(name, [observation]);
  }
  const kept = [...byKeeper]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, own]) => {
      if (own.length < counting.fewest) return [];
      const since = own.filter((one) => !Number.isNaN(startOf(one)));
      for (const part of [since, own.filter((one) => Number.isNaN(startOf(one)))]) {
        const reports = reportsOf(part, reasonsFor);
        if (isCount(reports)) return [{ name, reports }];
      }
      return [];
    });
  if (kept.length > 0) return kept;
  // Many may tell one count, each once.
  const reports = reportsOf(exact, reasonsFor);
  return isCount(reports) ? [{ name: 'all accounts', reports }] : [];
}

/** Who keeps a count: the voice it goes back to, else whoever tells it. */
export function keeperOf({ claim }: Observation): string {
  return claim.sources.findLast(({ name }) => name !== '')?.name ?? claim.publisher ?? claim.account;
}

/** A number without hedge, of a known day. */
function isExact({ claim, value, days }: Observation): boolean {
  const { bound } = claim.value;
  const end = claim.when.edtf.split('/').at(-1)!;
  return (
    bound === 'exact' && Number.isFinite(days.last) && value.nominal >= 0 && /^\d{4}-\d\d-\d\d$/.test(end)
  );
}

function startOf({ claim }: Observation): number {
  const [start, end] = claim.when.edtf.split('/');
  const range = end === undefined ? undefined : parseEdtf(start!);
  return range && Number.isFinite(range.first) ? range.first : NaN;
}

/** One report a day: of several totals for a day the last that came out. */
function reportsOf(own: readonly Observation[], reasonsFor: ReasonsFor): Report[] {
  const byDay = new Map<number, Observation>();
  for (const one of own) {
    const known = byDay.get(one.days.last);
    if (!known || isLater(one, known)) byDay.set(one.days.last, one);
  }
  return [...byDay.values()]
    .sort((a, b) => a.days.last - b.days.last)
    .map((one) => ({
      day: one.days.last,
      published: one.claim.published ? one.days.reported : NaN,
      total: one.value.nominal,
      claim: one.claim.id,
      since: startOf(one),
      get reasons() {
        return reasonsFor(one);
      },
    }));
}

/** A later telling of the same total is a copy; of another total, a revision. */
function isLater(one: Observation, known: Observation): boolean {
  const later = one.days.reported - known.days.reported || (one.claim.id > known.claim.id ? 1 : -1);
  return one.value.nominal === known.value.nominal ? later < 0 : later > 0;
}

function isCount(reports: readonly Report[]): boolean {
  if (reports.length < counting.fewest) return false;
  let falls = 0;
  let starts = 0;
  const increments: number[] = [];
  for (let i = 1; i < reports.length; i++) {
    const [before, after] = [reports[i - 1]!, reports[i]!];
    if (after.total < before.total) falls++;
    else increments.push(after.total - before.total);
    if (Math.abs(after.since - before.since) > SAME_START) starts++;
  }
  const steps = reports.length - 1;
  if (falls > counting.falling * steps || starts > (1 - STEADY) * steps) return false;
  if (!Number.isNaN(reports[0]!.since)) return true;
  increments.sort((a, b) => a - b);
  const totals = reports.map(({ total }) => total).sort((a, b) => a - b);
  return totals[totals.length >> 1]! >= LEAST_LEVEL * (increments[increments.length >> 1] ?? 0);
}
