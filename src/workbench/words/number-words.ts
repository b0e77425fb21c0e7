import { grainOf, roundTo } from '../../publish/words/number-words.js';
import type { Interval } from '../../reconcile/series.js';
import type { Value } from '../../server/schemas/claim-fields.js';
import type { Words } from '../texts/use-text.js';

/** "65,406" as the language writes it; decimals only below 100. */
export function numberWords(value: number, { locale }: Words): string {
  const digits = Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** "65 k": short enough for an axis. */
export function shortNumber(value: number, { locale }: Words): string {
  if (Math.abs(value) < 10_000)
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** An estimate no finer than its interval allows. */
export function estimateWords(best: number, interval: Interval, words: Words): string {
  return numberWords(roundTo(best, grainOf(interval)), words);
}

/** "20,000–25,000", as coarse as its own width. */
export function intervalWords(interval: Interval, words: Words): string {
  const grain = grainOf(interval);
  const low = numberWords(roundTo(interval[0], grain), words);
  const high = numberWords(roundTo(interval[1], grain), words);
  return low === high ? low : `${low}–${high}`;
}

/** "+1,200", "−300", as coarse as the interval it is measured in. */
export function changeWords(change: number, words: Words): string {
  // In Arabic the sign stays before the number by a mark of direction.
  const mark = words.direction === 'rtl' ? '\u200e' : '';
  const sign = change > 0 ? '+' : change < 0 ? '−' : '±';
  return `${mark}${sign}${numberWords(Math.abs(change), words)}`;
}

/** "600 → 830", from right to left where the language is written so. */
export function moveWords(before: string, now: string, { direction }: Words): string {
  return `${before} ${direction === 'rtl' ? '←' : '→'} ${now}`;
}

/** What a claim says of its size: "more than 55,000", "about 22,000", "300–400". */
export function valueWords({ low, best, high, bound }: Value, unit: string, words: Words): string {
  const sign = unit === 'percent' ? ' %' : '';
  const say = (n: number | null) => (n === null ? '?' : `${numberWords(n, words)}${sign}`);
  const point = best ?? low ?? high;
  switch (bound) {
    case 'exact':
      return say(point);
    case 'approx':
      return words.t('value.approx', { value: say(best ?? high ?? low) });
    case 'at-least':
      return words.t('value.at-least', { value: say(low ?? point) });
    case 'more-than':
      return words.t('value.more-than', { value: say(low ?? point) });
    case 'at-most':
      return words.t('value.at-most', { value: say(high ?? point) });
    case 'less-than':
      return words.t('value.less-than', { value: say(high ?? point) });
    case 'range':
      return `${say(low)}–${say(high)}`;
    case 'vague':
      return low !== null && high !== null
        ? words.t('value.between', { low: say(low), high: say(high) })
        : say(point);
  }
}
