import type { Found } from '../found.js';
import type { Amount } from '../meaning.js';
import type { Product, Rule } from '../rule.js';

/** Numbers in words and figures; "X" is a number the words leave open. */
export const numberRules: readonly Rule[] = [
  {
    name: 'twenty-five',
    pattern: 'tens cardinal?',
    make: (f) => count(f.number('tens') + part(f, 'cardinal')),
  },
  { name: 'seven', pattern: 'cardinal', make: (f) => count(f.number('cardinal')) },
  { name: 'two hundred', pattern: 'cardinal|number hundred', make: (f) => count(100 * leading(f)) },
  { name: 'a hundred', pattern: 'one hundred', make: () => count(100) },
  { name: 'nineteen ninety-six', pattern: 'cardinal|tens tens cardinal?', make: spokenYear },
  { name: 'two thousand six', pattern: 'cardinal thousand and? tens? cardinal?', make: thousands },
  { name: '2 1/2', pattern: 'count fraction', make: (f) => count(f.number('count') + f.number('fraction')) },
  {
    name: '2 1/2',
    pattern: 'count number +slash +number',
    make: (f) => count(f.number('count') + f.number('number') / f.number('number', 1)),
  },
  { name: 'two or three', pattern: 'cardinal|count to|or|dash cardinal|count', make: spread },
  { name: 'several hundred', pattern: 'one? vague hundred|thousand', make: () => count('X') },
  { name: 'a few', pattern: 'one? vague', make: (f) => count(amount(f.text('vague'))) },
  { name: 'twenty-first', pattern: 'tens ordinal', make: ordinalOfTens },
  {
    name: '21st',
    pattern: 'number +ordinalEnding',
    make: (f) => ({ class: 'ordinal', value: f.number('number') }),
  },
  { name: '14', pattern: 'count', make: (f) => count(f.number('count')) },
];

/** An amount of a node's value: a number, or "X". */
export function amount(text: string): Amount {
  return text === 'X' ? 'X' : Number(text);
}

function count(value: Amount): Product {
  return { class: 'amount', value };
}

function part(found: Found, name: string): number {
  return found.has(name) ? found.number(name) : 0;
}

function leading(found: Found): number {
  return found.has('cardinal') ? found.number('cardinal') : found.number('number');
}

function spokenYear(found: Found): Product | undefined {
  const twice = found.has('cardinal') && found.has('tens');
  const century = twice && found.number('cardinal') >= 10 ? found.number('cardinal') : found.number('tens');
  const tens = century === found.number('cardinal') ? found.number('tens') : found.number('tens', 1);
  if (century < 16 || century > 20 || Number.isNaN(tens)) return undefined;
  const last = century === found.number('cardinal') ? found.number('cardinal', 1) : found.number('cardinal');
  return { class: 'yearInWords', value: 100 * century + tens + (last < 10 ? last : 0) };
}

function thousands(found: Found): Product | undefined {
  const value = 1000 * found.number('cardinal') + part(found, 'tens');
  const last = found.number('cardinal', 1);
  const year = value + (last < 10 || (last < 20 && !found.has('tens')) ? last : 0);
  return year >= 2000 && year < 2100 ? { class: 'yearInWords', value: year } : count(year);
}

function spread(found: Found): Product {
  const values = [
    found.number('cardinal'),
    found.number('count'),
    found.number('cardinal', 1),
    found.number('count', 1),
  ];
  const known = values.filter((value) => !Number.isNaN(value));
  return count(Math.abs(known[0]! - known[1]!) === 1 ? known[0]! : 'X');
}

function ordinalOfTens(found: Found): Product | undefined {
  const last = found.number('ordinal');
  return last > 0 && last < 10 ? { class: 'ordinal', value: found.number('tens') + last } : undefined;
}
