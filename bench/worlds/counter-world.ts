import type { Claim, EventClaim, FigureClaim } from '../../src/claims/claim.js';
import type { BreakKind } from '../../src/reconcile/counters/counter.js';
import { isoDay } from '../../src/situation/edtf.js';
import { type Random, random } from './random.js';

/** How a synthetic running count moves and is kept. Chances are per day. */
export interface CounterSettings {
  readonly days: number;
  /** Cases a day at the start. */
  readonly pace: number;
  /** Relative variance of the days, and daily change of the pace. */
  readonly spread: number;
  readonly drift: number;
  /** Share of a day's cases that enter the count a day late. */
  readonly late: number;
  /** How much less is counted at weekends, caught up on the Monday. */
  readonly weekend: number;
  readonly surges: number;
  readonly waves: number;
  readonly breaks: Readonly<Record<Exclude<BreakKind, 'outlier'>, number>>;
  readonly batch: readonly [number, number];
  readonly correction: readonly [number, number];
  readonly reasons: number;
  /** Whether a claim says since when it counts. */
  readonly since: boolean;
  readonly copies: number;
}

export type CounterKind = 'development' | 'held-back';

export interface TrueBreak {
  readonly kind: BreakKind;
  /** Days from the first that shows it to the last. */
  readonly first: number;
  readonly last: number;
}

/** A running count with what really happened. Days count from `epoch`. */
export interface CounterWorld {
  readonly epoch: number;
  readonly claims: readonly Claim[];
  /** Cases by the day they happened. */
  readonly happened: Float64Array;
  readonly breaks: readonly TrueBreak[];
}

const EPOCH = 18300;

export function drawCounterSettings(seed: number, kind: CounterKind): CounterSettings {
  const r = random(seed * 6007 + (kind === 'development' ? 11 : 12));
  const held = kind === 'held-back';
  return {
    days: held ? r.whole(150, 700) : r.whole(200, 500),
    pace: Math.exp(held ? r.between(Math.log(6), Math.log(600)) : r.between(Math.log(10), Math.log(200))),
    spread: held ? r.between(0, 0.08) : r.between(0.01, 0.04),
    drift: held ? r.between(0.005, 0.04) : r.between(0.01, 0.03),
    late: held ? r.between(0, 0.22) : r.between(0.04, 0.16),
    weekend: held ? r.between(0, 0.3) : r.between(0, 0.15),
    surges: 0.005,
    waves: 0.004,
    breaks: {
      restart: held ? 0.002 : 0.003,
      rebase: held ? 0.002 : 0.003,
      correction: 0.006,
      batch: 0.006,
      transposed: held ? 0.008 : 0.006,
      late: 0.008,
      missing: held ? 0.012 : 0.008,
    },
    batch: held ? [0.03, 0.25] : [0.04, 0.18],
    correction: held ? [0.01, 0.2] : [0.02, 0.12],
    reasons: held ? r.between(0.1, 0.7) : 0.4,
    since: r.chance(0.5),
    copies: held ? r.between(0, 0.4) : 0.2,
  };
}

const REASONS: Readonly<Record<string, (amount: number) => string>> = {
  batch: (amount) => `${amount} older cases`,
  correction: (amount) => `${amount} duplicates`,
  rebase: () => 'the case definition was widened',
  restart: () => 'the count was reset',
};

/** Draws what happens day by day, and how a health office counts it on and on. */
export function drawCounterWorld(seed: number, kind: CounterKind = 'development'): CounterWorld {
  const settings = drawCounterSettings(seed, kind);
  const r = random(seed * 90011 + 29);
  const { happened, eventDays } = drawCases(settings, r);
  const breaks: TrueBreak[] = [];
  const claims: Claim[] = [];
  let since = EPOCH - r.whole(5, 60);
  let total = Math.round(settings.pace * r.between(5, 40));
  let share = 1;
  let carried = 0;
  let still: { from: number; until: number; total: number } | undefined;
  let quiet = { kind: 'missing' as 'missing' | 'published', until: -1 };
  let free = 15;
  // Day the count as it is kept now begins.
  let footing = 0;
  for (let day = 0; day < settings.days; day++) {
    const cases = happened[day]!;
    const shownBefore = total;
    const weekday = (EPOCH + day + 4) % 7;
    const held = binomial(cases, weekday >= 5 ? settings.weekend : settings.late, r);
    total += cases - held + carried;
    carried = held;
    let reason: { kind: string; amount: number } | undefined;
    const pace = Math.max(1, mean(happened, day));
    if (day >= free && day < settings.days - 8 && !still && quiet.until < day) {
      const broken = drawBreak(settings, r);
      if (broken) free = day + r.whole(9, 20);
      if (broken === 'restart' && total > 30 * pace) {
        total = cases - held;
        since = EPOCH + day;
        footing = day;
        breaks.push({ kind: broken, first: day, last: day });
        reason = { kind: broken, amount: 0 };
      } else if (broken === 'rebase') {
        share = r.chance(0.5) ? r.between(0.35, 0.6) : r.between(1.5, 2.6);
        total = Math.round(total * share);
        footing = day;
        if (settings.since) since += r.chance(0.5) ? r.whole(8, 40) : -r.whole(8, 40);
        breaks.push({ kind: broken, first: day, last: day });
        reason = { kind: broken, amount: 0 };
      } else if (broken === 'batch' || broken === 'correction') {
        const amount = Math.round(total * r.between(...settings[broken]));
        const least =
          broken === 'batch' ? 5 * Math.sqrt(pace + settings.spread * pace ** 2) + 0.8 * pace : 2 * pace;
        if (amount > least) {
          spreadOver(happened, footing, day, broken === 'batch' ? amount : -amount, r);
          total += broken === 'batch' ? amount : -amount;
          breaks.push({ kind: broken, first: day, last: day });
          reason = { kind: broken, amount };
        }
      } else if (broken === 'late') {
        if (r.chance(0.6) && pace > 5) {
          const until = day + r.whole(1, 4);
          still = { from: day, until, total: shownBefore };
          breaks.push({ kind: 'late', first: day, last: until + 1 });
        } else quiet = { kind: 'published', until: day };
      } else if (broken === 'missing') {
        quiet = { kind: 'missing', until: day + r.whole(0, 5) };
        breaks.push({ kind: 'missing', first: day, last: quiet.until + 1 });
      }
      if (broken === 'transposed') {
        const slip = swapOf(total, pace, r);
        if (slip !== undefined) {
          breaks.push({ kind: 'transposed', first: day, last: day });
          tell(day, slip);
          continue;
        }
      }
    }
    if (still && day > still.until) still = undefined;
    if (quiet.until >= day && quiet.kind === 'missing') continue;
    const shown = still ? still.total : total;
    if (quiet.until === day && quiet.kind === 'published') {
      breaks.push({ kind: 'late', first: day, last: day });
      tell(day, shown, { published: day + r.whole(5, 12) });
    } else tell(day, shown, reason ? { reason } : {});
  }
  function tell(
    day: number,
    number: number,
    more: { published?: number; reason?: { kind: string; amount: number } } = {},
  ) {
    const published = more.published ?? day + 1;
    const claim = countClaim(
      `n${String(claims.length).padStart(5, '0')}`,
      number,
      day,
      published,
      settings.since ? since : undefined,
    );
    claims.push(claim);
    if (more.reason && r.chance(settings.reasons)) {
      const { kind, amount } = more.reason;
      claims.push(reasonClaim(`${claim.id}r`, claim, REASONS[kind]!(amount), amount));
    }
    if (r.chance(settings.copies))
      claims.push({
        ...countClaim(
          `n${String(claims.length).padStart(5, '0')}`,
          number,
          day,
          published + r.whole(0, 2),
          settings.since ? since : undefined,
        ),
        publisher: `Paper ${r.whole(1, 5)}`,
        sources: [{ name: 'Health Office', kind: 'government' }],
      });
  }
  claims.push(...eventDays.map((day, i) => eventClaim(`e${String(i).padStart(4, '0')}`, day)));
  return { epoch: EPOCH, claims, happened, breaks };
}

function drawCases(settings: CounterSettings, r: Random): { happened: Float64Array; eventDays: number[] } {
  const happened = new Float64Array(settings.days);
  const eventDays: number[] = [];
  let log = Math.log(settings.pace);
  let trend = 0;
  let wave = { until: -1, times: 1 };
  for (let day = 0; day < settings.days; day++) {
    trend = 0.95 * trend + settings.drift * 0.3 * r.normal();
    log += trend + 0.02 * (Math.log(settings.pace) - log);
    if (r.chance(settings.waves)) wave = { until: day + r.whole(3, 9), times: r.between(2, 4) };
    let pace = Math.exp(log) * (day <= wave.until ? wave.times : 1);
    if (r.chance(settings.surges)) {
      pace *= r.between(3, 9);
      if (r.chance(0.95)) eventDays.push(day);
    }
    happened[day] = poisson(pace * gammaAround1(settings.spread, r), r);
  }
  return { happened, eventDays };
}

function drawBreak(settings: CounterSettings, r: Random): BreakKind | undefined {
  for (const [kind, chance] of Object.entries(settings.breaks))
    if (r.chance(chance)) return kind as BreakKind;
  return undefined;
}

/** Old cases belong to the days before, in proportion. */
function spreadOver(happened: Float64Array, from: number, day: number, amount: number, r: Random): void {
  let all = 0;
  for (let d = from; d < day; d++) all += happened[d]!;
  // Those of before the first report are shared out too.
  const share = amount / (Math.max(amount, all) * r.between(1.1, 1.4));
  for (let d = from; d < day; d++)
    happened[d] = Math.max(0, happened[d]! + Math.sign(share) * poisson(happened[d]! * Math.abs(share), r));
}

/** A number with two neighbouring digits in each other's place, of which one can see that it is wrong; undefined where there is none. */
function swapOf(total: number, pace: number, r: Random): number | undefined {
  const digits = String(total);
  const places = [...digits].map((_, i) => i).slice(0, -1);
  const swaps = places
    .map((i) => Number(digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2)))
    .filter((number) => String(number).length === digits.length && Math.abs(number - total) > 6 * pace + 8);
  return swaps.length === 0 ? undefined : r.pick(swaps);
}

function mean(values: Float64Array, day: number): number {
  let sum = 0;
  let count = 0;
  for (let d = Math.max(0, day - 7); d <= Math.min(values.length - 1, day + 7); d++, count++)
    sum += values[d]!;
  return sum / count;
}

function poisson(mean: number, r: Random): number {
  if (mean <= 0) return 0;
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * r.normal()));
  let count = 0;
  for (let product = r.uniform(); product > Math.exp(-mean); product *= r.uniform()) count++;
  return count;
}

function binomial(count: number, chance: number, r: Random): number {
  if (count > 200)
    return Math.min(
      count,
      Math.max(0, Math.round(count * chance + Math.sqrt(count * chance * (1 - chance)) * r.normal())),
    );
  let found = 0;
  for (let i = 0; i < count; i++) if (r.chance(chance)) found++;
  return found;
}

/** A factor of mean 1 and the variance given. */
function gammaAround1(variance: number, r: Random): number {
  return variance <= 0
    ? 1
    : Math.max(0.05, Math.exp(Math.sqrt(Math.log(1 + variance)) * r.normal() - Math.log(1 + variance) / 2));
}

function base(id: string, account: string, text: string, day: number, published: number) {
  const span = { start: 0, end: text.length };
  return {
    id,
    account,
    publisher: 'Health Office',
    published: isoDay(EPOCH + published),
    text,
    ...span,
    sentence: span,
    places: [{ id: 'valley', name: 'the valley' }],
    when: { edtf: isoDay(EPOCH + day), basis: 'stated' as const },
    sources: [],
    factuality: 'asserted' as const,
    confidence: 1,
  };
}

function countClaim(
  id: string,
  number: number,
  day: number,
  published: number,
  since: number | undefined,
): FigureClaim {
  const common = base(id, `a-${id}`, `${number} people have died`, day, published);
  return {
    ...common,
    when:
      since === undefined ? common.when : { edtf: `${isoDay(since)}/${common.when.edtf}`, basis: 'stated' },
    kind: 'figure',
    value: { low: number, best: number, high: number, bound: 'exact' },
    unit: 'person',
    aspect: 'flow',
    measure: 'killed',
    group: { label: '' },
  };
}

function reasonClaim(id: string, of: FigureClaim, text: string, amount: number): Claim {
  const at = { start: 60, end: 60 + text.length };
  const common = { ...of, id, text, ...at, sentence: at, places: of.places };
  if (amount === 0) {
    const { value: _v, unit: _u, aspect: _a, measure: _m, group: _g, ...plain } = common;
    return { ...plain, kind: 'statement', stance: 'said', about: text };
  }
  return {
    ...common,
    value: { low: amount, best: amount, high: amount, bound: 'exact' },
    unit: 'case',
    measure: 'cases',
    group: { label: text.replace(/^\d+ /, '') },
    when: { edtf: of.when.edtf.split('/').at(-1)!, basis: 'narrative' },
  };
}

function eventClaim(id: string, day: number): EventClaim {
  return {
    ...base(id, `a-${id}`, 'an attack', day, day + 1),
    publisher: 'Paper 1',
    kind: 'event',
    type: 'attack',
    roles: {},
  };
}
