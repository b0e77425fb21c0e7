import type { Value } from '../../../server/schemas/claim-fields.js';

/** A value as a form has it: what is written in each field. */
export interface ValueFields {
  readonly bound: Value['bound'];
  readonly low: string;
  readonly best: string;
  readonly high: string;
}

/** Which fields a bound needs. */
export function fieldsOf(bound: Value['bound']): readonly ('low' | 'best' | 'high')[] {
  switch (bound) {
    case 'exact':
    case 'approx':
      return ['best'];
    case 'at-least':
    case 'more-than':
      return ['low'];
    case 'at-most':
    case 'less-than':
      return ['high'];
    case 'range':
    case 'vague':
      return ['low', 'high'];
  }
}

export function valueFields(value: Value): ValueFields {
  const say = (n: number | null) => (n === null ? '' : String(n));
  return { bound: value.bound, low: say(value.low), best: say(value.best), high: say(value.high) };
}

/** The value a form's fields mean; undefined while a number that is needed is missing or the ends stand crossed. */
export function valueOfFields(fields: ValueFields): Value | undefined {
  const numbers = { low: numberOf(fields.low), best: numberOf(fields.best), high: numberOf(fields.high) };
  const needed = fieldsOf(fields.bound);
  if (needed.some((name) => numbers[name] === undefined)) return undefined;
  const { low = null, best = null, high = null } = numbers;
  switch (fields.bound) {
    case 'exact':
      return { low: best, best, high: best, bound: 'exact' };
    case 'approx': {
      const spread = halfLastDigit(best!);
      return { low: best! - spread, best, high: best! + spread, bound: 'approx' };
    }
    case 'at-least':
    case 'more-than':
      return { low, best: null, high: null, bound: fields.bound };
    case 'at-most':
    case 'less-than':
      return { low: null, best: null, high, bound: fields.bound };
    case 'range':
    case 'vague':
      return low! <= high! ? { low, best: null, high, bound: fields.bound } : undefined;
  }
}

/** "22,000", "22 000", "1.5"; undefined for what is no number. */
function numberOf(text: string): number | undefined {
  const bare = text.trim().replace(/[\s\u202f\u00a0,](?=\d{3}\b)/g, '');
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
}

/** Half of the unit of a number's last significant digit: of 22,000, 500. */
function halfLastDigit(n: number): number {
  if (n === 0 || !Number.isInteger(n)) return 0;
  let unit = 1;
  while (n % (unit * 10) === 0) unit *= 10;
  return unit / 2;
}
