import type { Words } from '../texts/use-text.js';

/** An EDTF date or interval in words, no finer than it is: "26 September 2019", "March 2019", "since 2014". */
export function dateWords(edtf: string, words: Words, length: 'long' | 'short' = 'long'): string {
  if (edtf === '') return words.t('date.unknown');
  const slash = edtf.indexOf('/');
  if (slash < 0) return oneDate(edtf, words, length);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  if (from === '' || from === '..') return words.t('date.until', { date: oneDate(to, words, length) });
  if (to === '' || to === '..') return words.t('date.since', { date: oneDate(from, words, length) });
  const [first, last] = [partsOf(from), partsOf(to)];
  // [17 – 22 Feb 2026]: what both ends share is said once.
  if (first?.month && last?.month && !first.day === !last.day)
    return formatOf(words, length, first.day !== undefined).formatRange(first.at, last.at);
  return `${oneDate(from, words, length)} – ${oneDate(to, words, length)}`;
}

/** "12 days old": how long ago, in the coarsest unit that still tells. */
export function ageWords(days: number, words: Words): string {
  if (days <= 0) return words.t('age.today');
  if (days < 60) return words.t('age.days', { n: days });
  if (days < 730) return words.t('age.months', { n: Math.round(days / 30.4) });
  return words.t('age.years', { n: Math.round(days / 365.25) });
}

const formats = new Map<string, Intl.DateTimeFormat>();

function oneDate(edtf: string, words: Words, length: 'long' | 'short'): string {
  const parts = partsOf(edtf);
  if (!parts) return edtf;
  if (parts.month === undefined) return parts.year;
  return formatOf(words, length, parts.day !== undefined).format(parts.at);
}

function partsOf(edtf: string) {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return undefined;
  const [, year, month, day] = match;
  return { year: year!, month, day, at: Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) };
}

function formatOf({ locale }: Words, length: 'long' | 'short', toTheDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${length} ${toTheDay}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      month: length === 'long' ? 'long' : 'short',
      ...(toTheDay ? { day: 'numeric' } : {}),
    });
    formats.set(key, format);
  }
  return format;
}
