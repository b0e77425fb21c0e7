import { classNumber } from './classes.js';
import type { Features, Value } from './node.js';

const names = ['number', 'day', 'fourDigits', 'year', 'count', 'decimal', 'dotted'] as const;
const [NUMBER, DAY, FOUR, YEAR, COUNT, DECIMAL, DOTTED] = names.map(classNumber) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** What a number in figures could be in a date, a clock or a length of time. */
export function numberFeatures(text: string): Features {
  const plain = text.charCodeAt(0) > 127 ? westernDigits(text) : text;
  return small.get(plain) ?? featuresOf(plain);
}

/** Four figures from 1000 to 2199. */
export function looksLikeYear(text: string): boolean {
  if (text.length !== 4) return false;
  const first = text.charCodeAt(0) & 15;
  if (first !== 1 && first !== 2) return false;
  if (text.indexOf('.') >= 0 || text.indexOf(',') >= 0) return false;
  return first === 1 || (text.charCodeAt(1) & 15) <= 1;
}

/** A dotted day [14.5.2018]. */
export function looksLikeDate(text: string): boolean {
  return text.length >= 8 && text.length <= 10 && /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text);
}

/** Days and years are most of what there is. */
const small: ReadonlyMap<string, Features> = new Map(
  [...range(0, 99), ...range(1900, 2099)].map((n) => [String(n), featuresOf(String(n))]),
);

function featuresOf(text: string): Features {
  const classes: number[] = [];
  const values: Value[] = [];
  const add = (name: number, value: Value) => {
    classes.push(name);
    values.push(value);
  };
  if (/^\d+$/.test(text)) {
    const value = Number(text);
    add(NUMBER, value);
    if (text.length <= 2 && value >= 1 && value <= 31) add(DAY, value);
    if (text.length === 4) add(FOUR, value);
    if (looksLikeYear(text)) add(YEAR, value);
    else add(COUNT, value);
  } else if (/^\d{1,3}(,\d{3})+$/.test(text)) add(COUNT, Number(text.replace(/,/g, '')));
  else if (/^\d+\.\d+$/.test(text)) {
    add(DECIMAL, Number(text));
    add(COUNT, Number(text));
  } else if (looksLikeDate(text)) add(DOTTED, text);
  return { classes, values };
}

function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
