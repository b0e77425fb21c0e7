import type { Found } from '../found.js';
import type { Product, Rule } from '../rule.js';

/** Times of day. */
export const clockRules: readonly Rule[] = [
  { name: '14:30', pattern: 'number +colon +number meridiem? zone?', make: hoursAndMinutes },
  { name: '14:30:15', pattern: 'number +colon +number +colon +number zone?', make: hoursAndMinutes },
  { name: '2 p.m.', pattern: 'number|cardinal dot? meridiem zone?', make: onTheHour },
  { name: '2.30 p.m.', pattern: 'decimal meridiem zone?', make: decimalHour },
  { name: '0735 GMT', pattern: 'fourDigits hoursWord? zone', make: military },
  { name: '0735 hours', pattern: 'fourDigits hoursWord', make: military },
  { name: "8 o'clock", pattern: 'number|cardinal oclock', make: onTheHour },
  { name: '14h', pattern: 'number +hourMark number?', make: hourMark },
  { name: '4 in the morning', pattern: 'number|cardinal in the daypart', make: hourOfPart },
  { name: 'noon', pattern: 'noon', make: (f) => clock(f.number('noon'), 0) },
];

function clock(hour: number, minute: number, zone = ''): Product | undefined {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return undefined;
  return { class: 'clock', meaning: { kind: 'clock', clock: `T${two(hour)}:${two(minute)}${zone}` } };
}

function zoneOf(found: Found): string {
  return found.has('zone') && found.text('zone') === 'Z' ? 'Z' : '';
}

/** 12 a.m. is midnight, 12 p.m. noon. */
function withMeridiem(found: Found, hour: number): number {
  if (!found.has('meridiem') || hour > 12) return hour;
  return (hour % 12) + found.number('meridiem');
}

function hoursAndMinutes(found: Found): Product | undefined {
  const [hour, minute] = [found.number('number'), found.number('number', 1)];
  return clock(withMeridiem(found, hour), minute, zoneOf(found));
}

function onTheHour(found: Found): Product | undefined {
  const hour = found.has('number') ? found.number('number') : found.number('cardinal');
  return hour > 24 ? undefined : clock(withMeridiem(found, hour), 0, zoneOf(found));
}

function hourMark(found: Found): Product | undefined {
  const minute = found.number('number', 1);
  return clock(found.number('number'), Number.isNaN(minute) ? 0 : minute);
}

function hourOfPart(found: Found): Product | undefined {
  const hour = found.has('number') ? found.number('number') : found.number('cardinal');
  if (hour > 12) return undefined;
  return clock(hour + (found.text('daypart') !== 'MO' && hour < 12 ? 12 : 0), 0);
}

function decimalHour(found: Found): Product | undefined {
  const value = found.number('decimal');
  const hour = Math.floor(value);
  return clock(withMeridiem(found, hour), Math.round((value - hour) * 100), zoneOf(found));
}

function military(found: Found): Product | undefined {
  const value = found.number('fourDigits');
  return clock(Math.floor(value / 100), value % 100, zoneOf(found));
}

function two(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
