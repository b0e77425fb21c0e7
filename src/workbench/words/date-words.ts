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

function oneDate(edtf: string, { locale }: Words, length: 'long' | 'short'): string {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?$/.exec(edtf);
  if (!match) return edtf;
  const [, year, month, day] = match;
  if (month === undefined) return year!;
  const key = `${locale} ${length} ${day === undefined}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      month: length === 'long' ? 'long' : 'short',
      ...(day === undefined ? {} : { day: 'numeric' }),
    });
    formats.set(key, format);
  }
  return format.format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
}
