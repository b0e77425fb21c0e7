import type { Found } from '../found.js';
import type { Calendar, Meaning, Modifier } from '../meaning.js';
import type { Product, Rule } from '../rule.js';

/** Dates written with figures: read before any figure is taken for an amount. */
export const writtenDateRules: readonly Rule[] = [
  {
    name: 'Monday, 4 March 2019',
    pattern: 'the? weekday dot? ,? the? day|ordinal ordinalEnding? of? month dot? ,? year?',
    make: day,
  },
  {
    name: 'Monday, March 4, 2019',
    pattern: 'the? weekday dot? ,? month dot? day|ordinal ordinalEnding? ,? year?',
    make: day,
  },
  { name: 'March 4, 2019', pattern: 'month dot? the? day|ordinal ordinalEnding? ,? year?', make: day },
  { name: '4 March 2019', pattern: 'day|ordinal ordinalEnding? of? month dot? ,? year?', make: day },
  { name: 'the 4th of March', pattern: 'the day|ordinal ordinalEnding? of? month dot? ,? year?', make: day },
  { name: '2019-03-04', pattern: 'year +dash +number +dash +number', make: numeric('year', 0, 1) },
  { name: '04/03/2019', pattern: 'number +slash|point +number +slash|point +year', make: slashed },
  {
    name: '12 to 19 October 2018',
    pattern: 'day ordinalEnding? dash|to|and day ordinalEnding? of? month dot? ,? year?',
    make: days,
  },
  {
    name: 'October 12-19, 2018',
    pattern: 'month dot? day ordinalEnding? dash|to day ordinalEnding? ,? year?',
    make: days,
  },
  { name: 'June to August 2021', pattern: 'month dot? dash|to month dot? year', make: months },
  { name: '2018/19', pattern: 'year +slash|dash +number', make: yearPair },
  { name: '400 BC', pattern: 'number era', make: era },
  { name: 'AD 400', pattern: 'era number', make: era },
  { name: 'the 1980s', pattern: 'the? year +s', make: decade },
  { name: "the '80s", pattern: 'the? quote? number +s', make: shortDecade },
  { name: '3.4.2019', pattern: 'dotted', make: dotted },
  {
    name: '9 Ramadan 1445',
    pattern: 'day|ordinal of? monthWord? hijriMonth ,? year|number hijriEra?',
    make: hijri,
  },
  { name: '9 Ramadan', pattern: 'day|ordinal of? monthWord? hijriMonth', make: hijri },
  { name: 'Ramadan 1445', pattern: 'monthWord? hijriMonth ,? year|number hijriEra?', make: hijri },
  { name: 'Ramadan', pattern: 'monthWord? hijriMonth', make: hijri },
];

/** Dates that name parts of the calendar: months, years, quarters, seasons, decades, feasts. */
export const calendarRules: readonly Rule[] = [
  { name: 'Monday the 4th', pattern: 'weekday ,? the ordinal', make: weekdayOfMonth },
  { name: 'March 2019', pattern: 'monthWord? month dot? ,? of? year', make: day },
  { name: 'March', pattern: 'monthWord? month dot?', make: bareMonth },
  {
    name: 'Friday',
    pattern: 'weekday',
    make: (f) => (f.plural ? undefined : date({ weekday: f.number('weekday') })),
  },
  { name: 'the year 2019', pattern: 'the? yearWord year', make: year },
  { name: 'fiscal 2019', pattern: 'fiscal yearWord? year', make: year },
  {
    name: 'nineteen ninety-six',
    pattern: 'the? yearWord? yearInWords',
    make: (f) => date({ year: f.number('yearInWords') }),
  },
  { name: '2019', pattern: 'year', make: year },
  { name: 'the eighties', pattern: 'the decadeWord', make: (f) => date({ decade: f.number('decadeWord') }) },
  {
    name: 'les années 1990',
    pattern: 'the? decadesWord year|number',
    make: decadesOf,
  },
  {
    name: 'the nineteen-eighties',
    pattern: 'the cardinal decadeWord',
    make: (f) => date({ decade: 100 * f.number('cardinal') + f.number('decadeWord') }),
  },
  { name: 'the 21st century', pattern: 'the? ordinal unit', make: ordinalUnit },
  {
    name: 'the third quarter of 2019',
    pattern: 'the? fiscal? ordinal fiscal? unit|half of? fiscal? yearWord? year',
    make: ordinalUnit,
  },
  { name: 'the first half', pattern: 'the ordinal half', make: halfYear },
  {
    name: 'Q3 2019',
    pattern: 'quarterCode year?',
    make: (f) => date({ quarter: f.number('quarterCode'), year: yearIn(f) }),
  },
  {
    name: '2019 Q3',
    pattern: 'year quarterCode',
    make: (f) => date({ quarter: f.number('quarterCode'), year: yearIn(f) }),
  },
  { name: 'summer of 2019', pattern: 'the? season of? year', make: season },
  { name: 'the summer', pattern: 'the? season', make: season },
  { name: 'year-end', pattern: 'the? calendar? unit +edge', make: lastDay },
  { name: 'year end', pattern: 'the? calendar? unit edge', make: unitEnd },
  { name: 'the latest quarter', pattern: 'the? fiscal? latest unit|period', make: latestQuarter },
  {
    name: 'Christmas 2019',
    pattern: 'holiday ,? year?',
    make: (f) => date({ holiday: f.text('holiday'), year: yearIn(f) }),
  },
];

export function date(parts: Omit<Calendar, 'kind'>): Product {
  return { class: 'date', meaning: { kind: 'calendar', ...parts } };
}

function yearIn(found: Found): number | undefined {
  return found.has('year') ? found.number('year') : undefined;
}

function dayIn(found: Found, nth = 0): number {
  return found.has('day') ? found.number('day', nth) : found.number('ordinal', nth);
}

function day(found: Found): Product | undefined {
  const number = found.has('day') || found.has('ordinal') ? dayIn(found) : undefined;
  if (number !== undefined && (number < 1 || number > 31)) return undefined;
  const weekday = found.has('weekday') ? found.number('weekday') : undefined;
  return date({ year: yearIn(found), month: found.number('month'), day: number, weekday });
}

function bareMonth(found: Found): Product {
  return date({ month: found.number('month') });
}

function dotted(found: Found): Product | undefined {
  const [dayText, month, yearText] = found.text('dotted').split('.').map(Number);
  return valid(yearText!, month!, dayText!);
}

function hijri(found: Found): Product | undefined {
  const year = found.has('year')
    ? found.number('year')
    : found.has('number')
      ? found.number('number')
      : undefined;
  if (year !== undefined && (year < 1200 || year > 1600)) return undefined;
  const dayOfMonth = found.has('day') || found.has('ordinal') ? dayIn(found) : undefined;
  if (dayOfMonth !== undefined && (dayOfMonth < 1 || dayOfMonth > 30)) return undefined;
  return date({ hijri: true, year, month: found.number('hijriMonth'), day: dayOfMonth });
}

function weekdayOfMonth(found: Found): Product | undefined {
  const number = found.number('ordinal');
  return number >= 1 && number <= 31 ? date({ day: number, weekday: found.number('weekday') }) : undefined;
}

function numeric(order: 'year', month: number, dayAt: number): Rule['make'] {
  return (f) => valid(f.number(order), f.number('number', month), f.number('number', dayAt));
}

/** Day first, unless only the month can stand there [12/25/2019]. */
function slashed(found: Found): Product | undefined {
  const [a, b] = [found.number('number'), found.number('number', 1)];
  const year = found.number('year');
  return b > 12 ? valid(year, a, b) : valid(year, b, a);
}

function valid(year: number, month: number, dayNumber: number): Product | undefined {
  if (!(month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= 31)) return undefined;
  return date({ year, month, day: dayNumber });
}

function days(found: Found): Product | undefined {
  const [from, to] = [found.number('day'), found.number('day', 1)];
  if (from >= to || from < 1 || to > 31) return undefined;
  const rest = { kind: 'calendar' as const, year: yearIn(found), month: found.number('month') };
  return interval({ ...rest, day: from }, { ...rest, day: to });
}

function months(found: Found): Product | undefined {
  const [from, to] = [found.number('month'), found.number('month', 1)];
  const year = found.number('year');
  return interval(
    { kind: 'calendar', month: from, year: from <= to ? year : year - 1 },
    { kind: 'calendar', month: to, year },
  );
}

function yearPair(found: Found): Product | undefined {
  const from = found.number('year');
  const last = found.number('number');
  const to = last < 100 ? from - (from % 100) + last : last;
  if (to <= from || to > from + 60) return undefined;
  return interval({ kind: 'calendar', year: from }, { kind: 'calendar', year: to });
}

function interval(from: Meaning, to: Meaning): Product {
  return { class: 'date', meaning: { kind: 'interval', from, to } };
}

function year(found: Found): Product {
  return date({ year: found.number('year') });
}

function era(found: Found): Product | undefined {
  const number = found.number('number');
  if (found.number('era') > 0) return date({ year: number });
  return { class: 'date', meaning: { kind: 'reference', value: `BC${String(number).padStart(4, '0')}` } };
}

function decade(found: Found): Product | undefined {
  const first = found.number('year');
  if (first % 10 !== 0) return undefined;
  return date(first % 100 === 0 && !(first === 2000) ? { century: first / 100 } : { decade: first });
}

function decadesOf(found: Found): Product | undefined {
  const first = found.has('year') ? found.number('year') : found.number('number');
  return first % 10 === 0 && (first < 100 || first >= 1000) ? date({ decade: first }) : undefined;
}

function shortDecade(found: Found): Product | undefined {
  const first = found.number('number');
  if (first % 10 !== 0 || first > 90 || first < 10) return undefined;
  if (!found.has('quote') && !found.has('the')) return undefined;
  return date({ decade: first });
}

/** "the third quarter", "the first half of 2019", "the 21st century"; of other units only as parts of more. */
function ordinalUnit(found: Found): Product | undefined {
  const said = found.number('ordinal');
  // [last quarter] is the one before this; [the last quarter of 2018] its fourth.
  if (said < 0 && !found.has('year')) return undefined;
  const nth = said < 0 ? (found.has('half') ? 2 : 4) : said;
  const unit = found.has('half') ? 'H' : found.text('unit');
  const rest = { year: yearIn(found) };
  if (unit === 'Q' && nth >= 1 && nth <= 4) return date({ quarter: nth, ...rest });
  if (unit === 'H' && nth >= 1 && nth <= 2) return date({ half: nth, ...rest });
  if (unit === 'C' && nth >= 1 && nth <= 30) return date({ century: nth - 1 });
  return undefined;
}

/** Of a game, a road or a war as well: only as part of [the first half of this year]. */
function halfYear(found: Found): Product | undefined {
  const half = found.number('ordinal');
  if (half !== 1 && half !== 2) return undefined;
  return { class: 'date', meaning: { kind: 'calendar', half, latent: true } };
}

/** [by year-end] is a day, [by the year end] a stretch of the year. */
function lastDay(found: Found): Product | undefined {
  const day = found.text('unit') === 'Y' && found.text('edge') === 'END';
  return day ? date({ month: 12, day: 31 }) : unitEnd(found);
}

function unitEnd(found: Found): Product | undefined {
  const unit = found.text('unit');
  if (found.plural || (unit !== 'Y' && unit !== 'M' && unit !== 'Q')) return undefined;
  const mod = found.text('edge') as Modifier;
  return { class: 'date', meaning: { kind: 'shift', grain: unit, by: 0, from: 'publication', mod } };
}

/** Reports speak of the quarter just closed as the latest. */
function latestQuarter(found: Found): Product | undefined {
  if (found.has('unit') && found.text('unit') !== 'Q') return undefined;
  return { class: 'date', meaning: { kind: 'quarter', by: 0 } };
}

function season(found: Found): Product {
  return date({ season: found.number('season'), year: yearIn(found) });
}
