import type { Found } from '../found.js';
import type { Meaning, Modifier, Unit } from '../meaning.js';
import type { Product, Rule } from '../rule.js';
import { amount } from './numbers.js';

/** Lengths of time, and what recurs. */
export const durationRules: readonly Rule[] = [
  { name: 'three years', pattern: 'the? amount dash? more? unit', make: (f) => duration(f) },
  { name: 'three-year-long', pattern: 'amount dash? unit dash? long', make: (f) => duration(f) },
  { name: 'three-year-old', pattern: 'the? amount|one dash? unit dash? old', make: age },
  { name: 'يومين', pattern: 'dualUnit', make: (f) => length(2, f.text('dualUnit') as Unit) },
  { name: 'les dix derniers jours', pattern: 'the amount past|coming unit', make: stretch },
  { name: 'الأشهر الثلاثة الماضية', pattern: 'unit amount past|coming', make: stretch },
  { name: 'a year', pattern: 'one more? unit', make: single },
  { name: 'a year and a half', pattern: 'one|amount unit andHalf', make: andHalf },
  { name: 'half an hour', pattern: 'half the? unit', make: (f) => length(0.5, f.text('unit') as Unit) },
  { name: 'the past three years', pattern: 'the? past|coming amount more? unit', make: stretch },
  { name: 'the past year', pattern: 'the? pastNoun unit', make: stretch },
  { name: 'the coming years', pattern: 'the? coming unit', make: (f) => (f.plural ? stretch(f) : undefined) },
  { name: 'the three past years', pattern: 'the amount past|coming unit', make: (f) => duration(f) },
  { name: 'the first nine months', pattern: 'the? ordinal amount unit', make: (f) => duration(f) },
  { name: 'the whole year', pattern: 'the|one full unit', make: single },
  { name: 'day-long', pattern: 'the|one? unit dash? long', make: single },
  { name: 'years', pattern: 'unit', make: latentUnit },
  { name: 'every day', pattern: 'every unit', make: every },
  { name: 'every two weeks', pattern: 'every amount unit', make: every },
  { name: 'every other day', pattern: 'every other unit', make: every },
  { name: 'every Friday', pattern: 'every weekday daypart?', make: everyWeekday },
  { name: 'every March', pattern: 'every month', make: (f) => set(`XXXX-${two(f.number('month'))}`) },
  { name: 'every morning', pattern: 'every daypart', make: (f) => set(`XXXX-XX-XXT${f.text('daypart')}`) },
  { name: 'every summer', pattern: 'every season', make: (f) => set(`XXXX-${SEASONS[f.number('season')]}`) },
  { name: 'twice a week', pattern: 'per unit', make: every },
  { name: 'daily', pattern: 'recurring', make: (f) => set(f.text('recurring')) },
  {
    name: 'a while',
    pattern: 'span',
    make: (f) => ({
      class: 'duration',
      meaning: { kind: 'duration', amount: 'X', unit: 'D', iso: f.text('span') },
    }),
  },
];

const SEASONS = ['SP', 'SU', 'FA', 'WI'];

/** TIMEX3 length of an amount of a unit ("P3D", "PT2H", "PXY"). */
export function isoDuration(meaning: Extract<Meaning, { kind: 'duration' }>): string {
  if (meaning.iso) return meaning.iso;
  const { amount: many, unit } = meaning;
  if (unit === 'E') return many === 'X' ? 'PXE' : `P${many * 10}Y`;
  if (unit === 'C') return many === 'X' ? 'PXC' : `P${many * 100}Y`;

  if (unit === 'F') return many === 'X' ? 'PXW' : `P${many * 2}W`;
  if (unit === 'S' || unit === 'H') return `P${many}${unit}`;
  if (typeof many === 'number' && !Number.isInteger(many)) {
    const fine = FINER[unit];
    if (fine) return `${fine[0]}${mixed(many, fine)}`;
  }
  return unit.startsWith('T') ? `PT${many}${unit[1]}` : `P${many}${unit}`;
}

/** Halves are written in the finer unit: prefix, letter, finer letter, how many of it. */
const FINER: Partial<Record<Unit, readonly [string, string, string, number]>> = {
  Y: ['P', 'Y', 'M', 12],
  TH: ['PT', 'H', 'M', 60],
  TM: ['PT', 'M', 'S', 60],
};

function mixed(many: number, [, letter, finer, of]: readonly [string, string, string, number]): string {
  const whole = Math.floor(many);
  const rest = Math.round((many - whole) * of);
  return `${whole > 0 ? `${whole}${letter}` : ''}${rest > 0 ? `${rest}${finer}` : ''}`;
}

export function length(
  many: number | 'X',
  unit: Unit,
  shades: { mod?: Modifier; latent?: true } = {},
): Product {
  return { class: 'duration', meaning: { kind: 'duration', amount: many, unit, ...shades } };
}

function duration(found: Found): Product {
  return length(amount(found.text('amount')), found.text('unit') as Unit);
}

/** A length whose place is known too: it takes no "over" or "ago". */
function stretch(found: Found): Product {
  const many = found.has('amount') ? amount(found.text('amount')) : found.plural ? 'X' : 1;
  const { meaning } = length(many, found.text('unit') as Unit);
  return { class: 'stretch', meaning };
}

/** An age is no time; it is read so that nothing else is made of its words. */
function age(found: Found): Product {
  return { class: 'age', value: found.text('unit') };
}

function single(found: Found): Product | undefined {
  if (found.plural && found.has('long')) return length('X', found.text('unit') as Unit);
  if (found.plural || (found.has('one') && found.text('unit') === 'TS')) return undefined;
  return length(1, found.text('unit') as Unit);
}

function andHalf(found: Found): Product | undefined {
  const many = found.has('one') ? 1 : amount(found.text('amount'));
  return many === 'X' ? undefined : length(many + 0.5, found.text('unit') as Unit);
}

function latentUnit(found: Found): Product | undefined {
  if (!found.plural) return undefined;
  return length('X', found.text('unit') as Unit, { latent: true });
}

function set(value: string): Product {
  return { class: 'set', meaning: { kind: 'set', value } };
}

function every(found: Found): Product | undefined {
  if (found.has('per') && found.text('unit').startsWith('T')) return undefined;
  const many = found.has('amount') ? amount(found.text('amount')) : found.has('other') ? 2 : 1;
  return set(isoDuration({ kind: 'duration', amount: many, unit: found.text('unit') as Unit }));
}

function everyWeekday(found: Found): Product {
  return set(`XXXX-WXX-${found.number('weekday')}${found.has('daypart') ? `T${found.text('daypart')}` : ''}`);
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
