/**
 * Names of classes as small numbers, so that a pattern is matched by comparing numbers. Numbers are given when rules
 * and vocabularies are built, and mean nothing outside a running program.
 */
const numbers = new Map<string, number>();

export function classNumber(name: string): number {
  let number = numbers.get(name);
  if (number === undefined) numbers.set(name, (number = numbers.size));
  return number;
}
