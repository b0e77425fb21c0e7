import type { QuantityValue } from '../language/mention.js';

/** A number as somebody tells it: the number itself, and whether it bounds the truth or rounds it. */
export interface ToldNumber {
  /** Number and hedge, the same for figures told alike. */
  readonly key: string;
  readonly number: number;
  /** The number again; the upper end of a range. */
  readonly high: number;
  /** Which way the truth may lie from the number: below, above, or either. */
  readonly side: 'below' | 'above' | 'either';
  /** Neither hedged nor rounded. */
  readonly exact: boolean;
  readonly round: boolean;
  /** Value of its last meaningful digit: 1,000 for 22,000. */
  readonly unit: number;
}

/** Undefined for a value with no number in it. */
export function toldNumber(value: QuantityValue): ToldNumber | undefined {
  const { low, best, high, bound } = value;
  const range = bound === 'range' || bound === 'vague';
  if (range && low !== null && high !== null)
    return {
      key: `${low} to ${high}`,
      number: low,
      high,
      side: 'either',
      exact: false,
      round: true,
      unit: 1,
    };
  const number = best ?? (bound === 'at-most' || bound === 'less-than' ? high : (low ?? high));
  if (number === null || !Number.isFinite(number)) return undefined;
  const unit = unitOf(number);
  const digits = Math.abs(number) / unit;
  const round = unit >= 10 && digits < 1000;
  const nearly = bound === 'approx' && best === null;
  const side =
    bound === 'at-least' || bound === 'more-than'
      ? 'above'
      : bound === 'at-most' || bound === 'less-than' || nearly
        ? 'below'
        : 'either';
  return {
    key: `${number} ${nearly ? 'nearly' : bound}`,
    number,
    high: number,
    side,
    exact: bound === 'exact' && !round,
    round,
    unit,
  };
}

function unitOf(number: number): number {
  let unit = 1;
  for (let rest = Math.round(Math.abs(number)); rest > 0 && rest % 10 === 0; rest /= 10) unit *= 10;
  return unit;
}
