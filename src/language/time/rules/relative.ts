import type { Amount, Unit } from '../meaning.js';
import type { Grain } from '../period.js';
import type { Found, Product, Rule } from '../rule.js';
import { date } from './calendar.js';

/** Times counted from publication or from the text's own time, and those of vague words. */
export const relativeRules: readonly Rule[] = [
  { name: 'today', pattern: 'dayname', make: (f) => shift('D', f.number('dayname'), 'publication') },
  {
    name: 'the day before yesterday',
    pattern: 'the? dayWord before dayname',
    make: (f) => (f.number('dayname') === -1 ? shift('D', -2, 'publication') : undefined),
  },
  {
    name: 'the day after tomorrow',
    pattern: 'the? dayWord after dayname',
    make: (f) => (f.number('dayname') === 1 ? shift('D', 2, 'publication') : undefined),
  },
  { name: 'tonight', pattern: 'tonight', make: () => dayClock(0, 'TNI') },
  { name: 'overnight', pattern: 'overnight', make: () => dayClock(0, 'TNI') },
  { name: 'last week', pattern: 'the? shift unit', make: shiftUnit },
  {
    name: 'last March',
    pattern: 'the? shift month dot?',
    make: (f) => date({ month: f.number('month'), shift: f.number('shift') }),
  },
  {
    name: 'next Friday',
    pattern: 'the? shift weekday',
    make: (f) => date({ weekday: f.number('weekday'), shift: f.number('shift') }),
  },
  {
    name: 'last summer',
    pattern: 'the? shift season',
    make: (f) => date({ season: f.number('season'), shift: f.number('shift') }),
  },
  {
    name: 'this morning',
    pattern: 'shift daypart',
    make: (f) => dayClock(f.number('shift'), `T${f.text('daypart')}`),
  },
  { name: 'the following month', pattern: 'the? narrative unit', make: narrativeUnit },
  { name: 'that same day', pattern: 'that|the same unit', make: narrativeUnit },
  { name: 'the following Friday', pattern: 'the narrative weekday', make: narrativeWeekday },
  { name: 'now', pattern: 'reference', make: (f) => reference(f.text('reference')) },
  { name: 'recent weeks', pattern: 'the? recent unit', make: recentUnits },
  {
    name: 'the latest quarter',
    pattern: 'the? latest unit',
    make: (f) => (f.text('unit') === 'Q' ? shift('Q', -1, 'publication') : undefined),
  },
];

export function shift(grain: Grain, by: Amount, from: 'publication' | 'text'): Product {
  return { class: 'date', meaning: { kind: 'shift', grain, by, from } };
}

function dayClock(by: number, clock: string): Product {
  return { class: 'date', meaning: { kind: 'shift', grain: 'D', by, from: 'publication', clock } };
}

function reference(value: string): Product {
  return { class: 'reference', meaning: { kind: 'reference', value } };
}

export function isGrain(unit: string): unit is Grain {
  return unit !== 'F' && !unit.startsWith('T');
}

function shiftUnit(found: Found): Product | undefined {
  const unit = found.text('unit') as Unit;
  const by = found.number('shift');
  if (found.has('plural')) return undefined;
  return isGrain(unit) ? shift(unit, by, 'publication') : undefined;
}

function narrativeUnit(found: Found): Product | undefined {
  const unit = found.text('unit') as Unit;
  const by = found.has('same') ? 0 : found.number('narrative');
  if (!isGrain(unit)) return undefined;
  return shift(unit, by, 'text');
}

function narrativeWeekday(found: Found): Product {
  return date({ weekday: found.number('weekday'), shift: found.number('narrative'), from: 'text' });
}

function recentUnits(found: Found): Product | undefined {
  return { class: 'duration', meaning: { kind: 'duration', amount: 'X', unit: found.text('unit') as Unit } };
}
