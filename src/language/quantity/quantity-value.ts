import type { QuantityValue } from '../mention.js';
import type { NumberReading } from './number-reading.js';
import type { Hedge } from './schemas.js';

/**
 * What number and hedges say together. An approximate number spreads by half of its last significant digit's unit
 * ("about 22,000" is 21,500 to 22,500): round numbers are read coarsely, as Krifka, "Approximate interpretation of
 * number words" (2007), explains. The hedge nearest the number counts; "exactly", "a total of" bound nothing.
 */
export function quantityValue(number: NumberReading, hedges: readonly Hedge[]): QuantityValue {
  const { low, high } = number;
  const hedge = hedges.find(({ bound }) => bound !== 'exact');
  if (number.form === 'vague') return { low, best: null, high, bound: 'vague' };
  switch (hedge?.bound) {
    case 'at-least':
    case 'more-than':
      return { low, best: null, high: null, bound: hedge.bound };
    case 'at-most':
    case 'less-than':
      return { low: null, best: null, high, bound: hedge.bound };
    default:
  }
  if (number.ends) return { low, best: null, high, bound: 'range' };
  if (hedge?.bound !== 'approx') return { low, best: low, high, bound: 'exact' };
  const spread = number.form === 'fraction' ? FRACTION_SPREAD : halfUnit(low);
  return {
    low: Math.max(0, low - spread),
    best: low,
    high: hedge.side === 'below' ? high : high + spread,
    bound: 'approx',
  };
}

/** In points of a hundred: half the way from a quarter to a third, the nearest fractions people reckon by. */
const FRACTION_SPREAD = 4;

/** Half the unit of the last significant digit: 500 for 22,000, 5 for 770, 0.05 for 7.7. */
function halfUnit(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 0;
  let unit = 1;
  while (value % (unit * 10) === 0) unit *= 10;
  while (unit > 1e-6 && Math.abs(Math.round(value / unit) * unit - value) > value * 1e-9) unit /= 10;
  return unit / 2;
}
