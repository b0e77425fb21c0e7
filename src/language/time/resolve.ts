import { type DayRange, dayNumber, parseEdtf } from '../../situation/edtf.js';
import type { Context, Resolved } from './context.js';
import type { Amount, Meaning, Origin, Unit } from './meaning.js';
import { type Grain, type Period, periodOf, shiftPeriod, yearOf, yearPeriod } from './period.js';
import { resolveCalendar } from './resolve-calendar.js';

/** The place on the calendar a meaning has in its context. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  const place = placeOf(meaning, context);
  const days = daysOf(place);
  // [5000 years ago] is before all years of four figures, the only ones EDTF and TIMEX3 write plainly.
  if (days && days.last < FIRST_DAY) return { open: 'PAST_REF' };
  return days && days.first > LAST_DAY ? { open: 'FUTURE_REF' } : place;
}

const FIRST_DAY = dayNumber(1, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

function placeOf(meaning: Meaning, context: Context): Resolved {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, context);
    case 'shift': {
      const base = originOf(meaning.from, context);
      if (base === undefined) return { open: OPEN[meaning.grain] };
      if (meaning.by === 'X') return { open: 'PAST_REF' };
      // [that day] in a text that has spoken of a month only: no finer than the month.
      if (meaning.from === 'text' && isCoarser(base, meaning.grain))
        return meaning.latent && context.published !== undefined
          ? { period: periodOf(meaning.grain, context.published) }
          : { period: base };
      return { period: shiftPeriod(coarsen(base, meaning.grain), meaning.by) };
    }
    case 'quarter':
      return resolveQuarter(meaning, context);
    case 'weekend': {
      if (context.published === undefined) return { open: OPEN.WE };
      const here = periodOf('WE', context.published);
      const ahead = context.tense === 'future' || here.first <= context.published;
      return { period: ahead ? here : shiftPeriod(here, -1) };
    }
    case 'clock': {
      const base = context.text?.grain === 'D' ? context.text.first : context.published;
      return base === undefined ? { open: OPEN.D } : { period: periodOf('D', base) };
    }
    case 'offset':
      return resolveOffset(meaning.by, meaning.unit, meaning.base, context);
    case 'anchor':
      return { days: parseEdtf(meaning.edtf) };
    case 'interval': {
      const to = resolve(meaning.to, context);
      const from = resolve(meaning.from, context);
      const first = daysOf(from)?.first;
      const last = daysOf(to)?.last;
      if (first === undefined || last === undefined || first > last) return { open: from.open ?? to.open };
      return { period: from.period, days: { first, last } };
    }
    case 'duration':
    case 'set':
    case 'reference':
      return {};
  }
}

/** A report that named no quarter is on the last one closed, or on no quarter at all ("the 2018 period"). */
function resolveQuarter(
  { by, year }: Extract<Meaning, { kind: 'quarter' }>,
  { quarter, published }: Context,
): Resolved {
  const base = quarter ?? closedQuarter(published);
  if (year === undefined) return base ? { period: shiftPeriod(base, by) } : { open: OPEN.Q };
  if (!quarter) return { period: yearPeriod(year) };
  return { period: shiftPeriod(quarter, 4 * (year - yearOf(quarter.first))) };
}

export function daysOf(resolved: Resolved): DayRange | undefined {
  return resolved.days ?? resolved.period;
}

/** TIMEX3 of a grain whose place is unknown. */
export const OPEN: Readonly<Record<Grain, string>> = {
  D: 'XXXX-XX-XX',
  W: 'XXXX-WXX',
  WE: 'XXXX-WXX-WE',
  M: 'XXXX-XX',
  Q: 'XXXX-QX',
  H: 'XXXX-HX',
  S: 'XXXX',
  Y: 'XXXX',
  E: 'XXX',
  C: 'XX',
};

function originOf(from: Origin, context: Context): Period | undefined {
  const published = context.published === undefined ? undefined : periodOf('D', context.published);
  return from === 'text' ? (context.text ?? published) : published;
}

function closedQuarter(published: number | undefined): Period | undefined {
  return published === undefined ? undefined : shiftPeriod(periodOf('Q', published), -1);
}

function coarsen(period: Period, grain: Grain): Period {
  return periodOf(grain, period.first);
}

/** Units in days, or in months where they have no fixed length. */
const STEPS: Partial<Record<Unit, readonly [Grain, number]>> = {
  F: ['W', 2],
  WE: ['W', 1],
  S: ['M', 3],
  H: ['M', 6],
};

function resolveOffset(by: Amount, unit: Unit, base: Meaning, context: Context): Resolved {
  // A report on a quarter compares it with that of a year ago.
  if (context.reported && unit === 'Y' && by === -1 && base.kind === 'shift') {
    const { reported } = context;
    return { period: shiftPeriod(reported, reported.grain === 'Q' ? -4 : -1) };
  }
  const place = isText(base) && context.text ? { period: context.text } : resolve(base, context);
  const days = daysOf(place);
  if (by === 'X') return vaguely(unit, base);
  if (!days || !Number.isFinite(days.first))
    return { open: unit.startsWith('T') ? OPEN.D : OPEN[grainOf(unit)] };
  if (unit.startsWith('T')) return { period: periodOf('D', days.first) };
  const [grain, factor] = STEPS[unit] ?? [unit as Grain, 1];
  const steps = by * factor;
  const half = Number.isInteger(steps) ? undefined : grain === 'Y' ? (['M', 12] as const) : undefined;
  const [fine, count] = half ? [half[0], Math.round(steps * half[1])] : [grain, Math.round(steps)];
  const basePeriod = place.period ?? periodOf('D', days.first);
  // [three weeks ago] is a week, [a year after 3 May] is a day: only counting from publication is rough.
  if (base.kind === 'shift' && base.from === 'publication')
    return { period: shiftPeriod(coarsen(basePeriod, fine), count) };
  return { period: shiftKeepingGrain(basePeriod, fine, count) };
}

function isText(base: Meaning): boolean {
  return base.kind === 'shift' && base.from === 'text' && base.by === 0;
}

/** "years ago", "months later": on which side, no more. */
function vaguely(unit: Unit, base: Meaning): Resolved {
  return base.kind === 'shift' && base.from === 'publication'
    ? { open: 'PAST_REF' }
    : { open: unit.startsWith('T') ? OPEN.D : OPEN[grainOf(unit)] };
}

function grainOf(unit: Unit): Grain {
  return STEPS[unit]?.[0] ?? (unit as Grain);
}

const RANK: readonly Grain[] = ['D', 'WE', 'W', 'M', 'S', 'Q', 'H', 'Y', 'E', 'C'];

function isCoarser(period: Period, grain: Grain): boolean {
  return RANK.indexOf(period.grain) > RANK.indexOf(grain);
}

/** The base moved by units, as fine as it was: a day stays a day. */
function shiftKeepingGrain(base: Period, unit: Grain, by: number): Period {
  if (RANK.indexOf(base.grain) >= RANK.indexOf(unit))
    return base.grain === unit ? shiftPeriod(base, by) : base;
  if (unit === 'D' || unit === 'W') return periodOf(base.grain, base.first + by * (unit === 'W' ? 7 : 1));
  const here = periodOf(unit, base.first);
  const there = shiftPeriod(here, by);
  const target = there.first + Math.min(base.first - here.first, there.last - there.first);
  return periodOf(base.grain, anniversary(base, unit, by) ?? target);
}

/** The same day of the month some months or years on, or the month's last. */
function anniversary(base: Period, unit: Grain, by: number): number | undefined {
  const months = { M: 1, Q: 3, S: 3, H: 6, Y: 12, E: 120, C: 1200 }[unit as string];
  if (months === undefined) return undefined;
  const month = periodOf('M', base.first);
  const there = shiftPeriod(month, by * months);
  return Math.min(there.first + base.first - month.first, there.last);
}
