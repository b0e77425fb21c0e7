import type { Found } from '../found.js';
import type { Amount, Unit } from '../meaning.js';
import type { Grain } from '../period.js';
import type { Product, Rule } from '../rule.js';
import { date } from './calendar.js';
import { length } from './durations.js';
import { amount } from './numbers.js';

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
  { name: 'last week', pattern: 'the? shift fiscal? unit', make: shiftUnit },
  { name: 'the full year', pattern: 'the full unit', make: fullYear },
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
  { name: 'la semaine dernière', pattern: 'the? unit shiftAfter', make: unitShift },
  {
    name: 'vendredi dernier',
    pattern: 'the? dayWord? weekday shiftAfter',
    make: (f) => date({ weekday: f.number('weekday'), shift: f.number('shiftAfter') }),
  },
  {
    name: 'mars dernier',
    pattern: 'the? monthWord? month shiftAfter',
    make: (f) => date({ month: f.number('month'), shift: f.number('shiftAfter') }),
  },
  {
    name: "l'été dernier",
    pattern: 'the? season shiftAfter',
    make: (f) => date({ season: f.number('season'), shift: f.number('shiftAfter') }),
  },
  { name: 'le mois suivant', pattern: 'the? unit narrativeAfter', make: unitNarrative },
  { name: 'يوم الجمعة', pattern: 'dayWord weekday', make: (f) => date({ weekday: f.number('weekday') }) },
  { name: 'the following month', pattern: 'the? narrative unit', make: narrativeUnit },
  { name: 'that same day', pattern: 'that|the same unit', make: narrativeUnit },
  { name: 'the following Friday', pattern: 'the narrative weekday', make: narrativeWeekday },
  { name: 'now', pattern: 'reference', make: (f) => reference(f.text('reference')) },
  { name: 'recent weeks', pattern: 'the? recent unit', make: recentUnits },
  { name: 'the past', pattern: 'the pastNoun', make: () => reference('PAST_REF') },
  { name: 'the weekend', pattern: 'the fiscal? unit', make: theUnit },
  {
    name: 'the year-ago quarter',
    pattern: 'the? comparable? unit dash? ago|earlier|early unit|period',
    make: yearAgoQuarter,
  },
  {
    name: 'the year-earlier third quarter',
    pattern: 'the? unit dash? ago|earlier ordinal unit',
    make: yearAgoOrdinal,
  },
  {
    name: 'the year-earlier nine months',
    pattern: 'the? unit dash? ago|earlier amount unit',
    make: yearAgoStretch,
  },
  { name: 'the 2018 quarter', pattern: 'the year unit|period', make: quarterOfYear },
  { name: 'year-earlier', pattern: 'the? unit dash? ago|earlier', make: yearAgo },
];

function shift(grain: Grain, by: Amount, from: 'publication' | 'text'): Product {
  return { class: 'date', meaning: { kind: 'shift', grain, by, from } };
}

function dayClock(by: number, clock: string): Product {
  return { class: 'date', meaning: { kind: 'shift', grain: 'D', by, from: 'publication', clock } };
}

function reference(value: string): Product {
  return { class: 'reference', meaning: { kind: 'reference', value } };
}

function isGrain(unit: string): unit is Grain {
  return unit !== 'F' && !unit.startsWith('T');
}

function shiftUnit(found: Found): Product | undefined {
  const unit = found.text('unit') as Unit;
  const by = found.number('shift');
  if (found.plural) return undefined;
  if (!isGrain(unit)) return undefined;
  // [the next day] goes on from what was told before.
  return shift(unit, by, unit === 'D' && by === 1 && found.has('the') ? 'text' : 'publication');
}

function unitShift(found: Found): Product | undefined {
  const unit = found.text('unit') as Unit;
  return isGrain(unit) && !found.plural ? shift(unit, found.number('shiftAfter'), 'publication') : undefined;
}

function unitNarrative(found: Found): Product | undefined {
  const unit = found.text('unit') as Unit;
  return isGrain(unit) ? shift(unit, found.number('narrativeAfter'), 'text') : undefined;
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

/** "the weekend" is a time; "the year" only as part of more ("the end of the year"). */
function theUnit(found: Found): Product | undefined {
  if (found.plural) return undefined;
  const unit = found.text('unit') as Unit;
  if (unit === 'WE') return { class: 'date', meaning: { kind: 'weekend' } };
  if (unit === 'Q') return { class: 'date', meaning: { kind: 'quarter', by: 0 } };
  if (unit !== 'D' && unit !== 'W' && unit !== 'M' && unit !== 'Y') return undefined;
  // [later in the day] is of the day told of.
  const from = unit === 'D' ? 'text' : 'publication';
  return { class: 'date', meaning: { kind: 'shift', grain: unit, by: 0, from, latent: true } };
}

function yearAgoQuarter(found: Found): Product | undefined {
  return found.text('unit') === 'Y' ? { class: 'date', meaning: { kind: 'quarter', by: -4 } } : undefined;
}

function yearAgoOrdinal(found: Found): Product | undefined {
  const nth = found.number('ordinal');
  if (found.text('unit') !== 'Y' || found.text('unit', 1) !== 'Q' || nth < 1 || nth > 4) return undefined;
  const base = { kind: 'calendar', quarter: nth } as const;
  return { class: 'date', meaning: { kind: 'offset', by: -1, unit: 'Y', base } };
}

function yearAgoStretch(found: Found): Product | undefined {
  if (found.text('unit') !== 'Y') return undefined;
  return length(amount(found.text('amount')), found.text('unit', 1) as Unit);
}

/** The quarter of that year which the text reports on; a period may be a year itself. */
function quarterOfYear(found: Found): Product | undefined {
  if (found.has('unit') && (found.plural || found.text('unit') !== 'Q')) return undefined;
  const meaning = { kind: 'quarter', by: 0, year: found.number('year') } as const;
  return { class: 'date', meaning };
}

/** What a report on a part of a year calls the whole of it. */
function fullYear(found: Found): Product | undefined {
  return found.text('unit') === 'Y' && !found.plural ? shift('Y', 0, 'publication') : undefined;
}

function yearAgo(found: Found): Product | undefined {
  const unit = found.text('unit') as Unit;
  if (found.plural || unit.startsWith('T')) return undefined;
  const base = { kind: 'shift', grain: 'D', by: 0, from: 'publication' } as const;
  return { class: 'date', meaning: { kind: 'offset', by: -1, unit, base } };
}

function recentUnits(found: Found): Product | undefined {
  // TimeML has recent years as a time gone by, recent days and weeks as a length.
  if (found.text('unit') === 'Y' && found.plural) return reference('PAST_REF');
  return { class: 'duration', meaning: { kind: 'duration', amount: 'X', unit: found.text('unit') as Unit } };
}
