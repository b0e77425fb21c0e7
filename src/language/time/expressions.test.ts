import { describe, expect, it } from 'vitest';
import { readText } from '../read-text.js';
import { findExpressions } from './expressions.js';
import { rulesOf } from './node.js';

function rulesFor(text: string): string[][] {
  const account = { name: 't', id: 't', text, language: 'en', furniture: [], headings: [], tables: [] };
  return findExpressions(readText(account), []).map(({ node }) => rulesOf(node));
}

describe('findExpressions', () => {
  it('keeps the rules that made each expression, in their order', () => {
    expect(rulesFor('It closed at the end of next March.')).toEqual([['last March', 'the end of March']]);
    expect(rulesFor('It closed more than twenty-five years ago.')).toEqual([
      ['twenty-five', 'three years', 'about three years', 'three weeks ago'],
    ]);
  });

  it('takes the longest reading', () => {
    expect(rulesFor('It closed on Monday, March 4, 2019.')).toEqual([['Monday, March 4, 2019']]);
    expect(rulesFor('It closed in the past three years.')).toEqual([['seven', 'the past three years']]);
  });

  it('drops the article of a compound that only describes', () => {
    const text = 'They broke the 30-day truce.';
    const account = { name: 't', id: 't', text, language: 'en', furniture: [], headings: [], tables: [] };
    const [expression] = findExpressions(readText(account), []);
    expect(text.slice(expression!.start, expression!.end)).toBe('30-day');
  });
});
