import type { Found } from '../found.js';
import type { Calendar, Meaning, Modifier, Unit } from '../meaning.js';
import type { Product, Rule } from '../rule.js';
import { date } from './calendar.js';

/** Expressions made of those found before: dates with clocks, offsets from dates, parts of dates. */
export const composedRules: readonly Rule[] = [
  { name: 'Friday at noon', pattern: 'date ,? at? clock', make: withClock },
  { name: 'noon on Friday', pattern: 'clock ,? on|of? date', make: withClock },
  { name: 'Friday morning', pattern: 'date in? the? daypart', make: withPart },
  { name: 'the morning of 3 May', pattern: 'the? daypart of date', make: withPart },
  { name: 'mid-afternoon yesterday', pattern: 'earlyMod? daypart date', make: withPart },
  { name: 'three weeks ago', pattern: 'duration orSo? ago', make: (f) => counted(f, 'publication', -1) },
  {
    name: 'il y a trois semaines',
    pattern: 'agoBefore duration',
    make: (f) => counted(f, 'publication', -1),
  },
  { name: 'dans trois semaines', pattern: 'inBefore duration', make: (f) => counted(f, 'publication', 1) },
  { name: 'three weeks from now', pattern: 'duration fromNow', make: (f) => counted(f, 'publication', 1) },
  { name: 'two days later', pattern: 'duration later', make: (f) => counted(f, 'text', 1) },
  { name: 'two days earlier', pattern: 'duration earlier', make: (f) => counted(f, 'text', -1) },
  { name: 'two days after 3 May', pattern: 'duration after date', make: (f) => offset(f, 1) },
  { name: 'two days before 3 May', pattern: 'duration before date', make: (f) => offset(f, -1) },
  { name: 'a week from Friday', pattern: 'duration from date', make: (f) => offset(f, 1) },
  { name: "next year's first quarter", pattern: 'date possessive date', make: partOfYear },
  { name: 'the third quarter of last year', pattern: 'date of|in date', make: partOfYear },
  { name: 'July last year', pattern: 'date date', make: partOfYear },
];

/** What modifies a length or a time of day, before it is part of more. */
export const roughRules: readonly Rule[] = [
  { name: 'about 3 p.m.', pattern: 'approx clock', make: (f) => modified(f, 'clock', f.text('approx')) },
  {
    name: 'about three years',
    pattern: 'approx|bound duration',
    make: (f) => modified(f, 'duration', f.text(f.has('approx') ? 'approx' : 'bound')),
  },
];

/** What modifies a whole date. */
export const modifierRules: readonly Rule[] = [
  {
    name: 'early March',
    pattern: 'the? earlyMod dash? date',
    make: (f) => modified(f, 'date', f.text('earlyMod')),
  },
  {
    name: 'late in March',
    pattern: 'earlyMod in|on date',
    make: (f) => modified(f, 'date', f.text('earlyMod')),
  },
  {
    name: 'earlier this year',
    pattern: 'sinceMod date',
    make: (f) => modified(f, 'date', f.text('sinceMod')),
  },
  {
    name: 'later in the day',
    pattern: 'sinceMod in|on date',
    make: (f) => modified(f, 'date', f.text('sinceMod')),
  },
  {
    name: 'the end of March',
    pattern: 'the? earlyMod? edge of date',
    make: (f) => modified(f, 'date', f.text('edge')),
  },
  { name: 'year end', pattern: 'date edge', make: (f) => modified(f, 'date', f.text('edge')) },
  { name: 'about 3 May', pattern: 'approx date', make: (f) => modified(f, 'date', f.text('approx')) },
  {
    name: 'each of the past three years',
    pattern: 'each of duration',
    make: (f) => ({ class: 'set', meaning: { kind: 'set', value: 'P1Y', ...onlyLatent(f) } }),
  },
];

function onlyLatent(found: Found): { latent?: true } {
  return found.meaning('duration').latent ? { latent: true } : {};
}

function withClock(found: Found): Product | undefined {
  const meaning = found.meaning('date');
  if (meaning.clock || !isDayLike(meaning)) return undefined;
  return { class: 'date', meaning: { ...meaning, clock: found.meaning('clock').clock } };
}

function withPart(found: Found): Product | undefined {
  const meaning = found.meaning('date');
  if (meaning.clock || !isDayLike(meaning)) return undefined;
  return { class: 'date', meaning: { ...meaning, clock: `T${found.text('daypart')}` } };
}

/** Whether it names a day, so that a time of day can stand with it. */
function isDayLike(meaning: Meaning): boolean {
  if (meaning.kind === 'calendar')
    return meaning.day !== undefined || meaning.weekday !== undefined || meaning.holiday !== undefined;
  return meaning.kind === 'shift' ? meaning.grain === 'D' : meaning.kind === 'offset' && meaning.unit === 'D';
}

function counted(found: Found, from: 'publication' | 'text', sign: 1 | -1): Product | undefined {
  const length = found.meaning('duration');
  if (length.kind !== 'duration' || (length.latent && sign > 0)) return undefined;
  if (from === 'text' && length.unit.startsWith('T')) return undefined;
  const base: Meaning = { kind: 'shift', grain: 'D', by: 0, from };
  const mod = length.mod === undefined ? {} : { mod: length.mod };
  return { class: 'date', meaning: { ...offsetOf(length.amount, length.unit, sign, base), ...mod } };
}

function offset(found: Found, sign: 1 | -1): Product | undefined {
  const length = found.meaning('duration');
  if (length.kind !== 'duration') return undefined;
  return { class: 'date', meaning: offsetOf(length.amount, length.unit, sign, found.meaning('date')) };
}

function offsetOf(many: number | 'X', unit: Unit, sign: 1 | -1, base: Meaning): Meaning {
  return {
    kind: 'offset',
    by: many === 'X' ? 'X' : many * sign,
    unit,
    base,
    ...(sign < 0 && many === 'X' ? { mod: 'BEFORE' as const } : {}),
  };
}

/** A month, quarter or season in a year named beside it ("July last year", "this year's third quarter"). */
function partOfYear(found: Found): Product | undefined {
  const [a, b] = [found.meaning('date'), found.meaning('date', 1)];
  return inYear(a, b) ?? inYear(b, a);
}

function inYear(part: Meaning, whole: Meaning): Product | undefined {
  if (
    part.kind !== 'calendar' ||
    part.year !== undefined ||
    part.decade !== undefined ||
    part.shift !== undefined
  )
    return undefined;
  if (part.weekday !== undefined && part.month === undefined) return undefined;
  const { latent, ...parts }: Calendar & { latent?: true } = part;
  if (
    whole.kind === 'shift' &&
    whole.grain === 'Y' &&
    typeof whole.by === 'number' &&
    whole.from === 'publication'
  )
    return date({ ...parts, yearShift: whole.by });
  if (
    whole.kind === 'calendar' &&
    whole.year !== undefined &&
    whole.month === undefined &&
    whole.quarter === undefined &&
    whole.half === undefined &&
    whole.season === undefined
  )
    return date({ ...parts, year: whole.year });
  return undefined;
}

function modified(found: Found, name: 'date' | 'clock' | 'duration', mod: string): Product | undefined {
  const { latent, ...meaning } = found.meaning(name);
  if (meaning.mod || (latent && name !== 'date')) return undefined;
  return { class: name, meaning: { ...meaning, mod: mod as Modifier } };
}
