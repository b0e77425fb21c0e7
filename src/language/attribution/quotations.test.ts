import { describe, expect, it } from 'vitest';
import { plainAccount } from '../../../test/plain-account.js';
import { readText } from '../read-text.js';
import { findQuotations, quotationAfter, quotationAt } from './quotations.js';

const read = (text: string) => {
  const reading = readText(plainAccount(text));
  return findQuotations(reading);
};
const words = (text: string) => read(text).map(({ start, end }) => text.slice(start, end));

describe('quotations', () => {
  it.each([
    ['He said “go home” and left.', ['“go home”']],
    ['He said "go home" and left.', ['"go home"']],
    ["He said ''go home'' and left.", ["''go home''"]],
    ["He said 'go home' and left.", ["'go home'"]],
    ["The guards' tents and the drivers' camp.", []],
    ["It wants to 'free its fighters' and raise funds.", ["'free its fighters'"]],
    ["It's Ana's.", []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('end with their paragraph where no mark closes them', () => {
    expect(words('“We left.\n\n“Then we came back.”')).toEqual(['“We left.', '“Then we came back.”']);
  });

  it('are found by a token', () => {
    const quotations = read('He said “go home” and left.');
    expect(quotationAt(quotations, 3)).toBe(quotations[0]);
    expect(quotationAt(quotations, 7)).toBeUndefined();
    expect(quotationAfter(quotations, 0)).toBe(quotations[0]);
    expect(quotationAfter(quotations, 5)).toBeUndefined();
  });
});
