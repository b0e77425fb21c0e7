import { expect, it } from 'vitest';
import { tokenize } from '../../language/tokens/tokenize.js';
import { PatternIndex } from './patterns.js';

const index = new PatternIndex<string>();
index.add([new Set(['take', 'took']), null, new Set(['back'])], 'repatriated');
index.add([new Set(['took'])], 'took');

it('matches with a few words between, the longer pattern first', () => {
  const tokens = tokenize('Norway took eight women back.');
  expect(index.match(tokens, 0, tokens.length).map((hit) => hit.value)).toEqual(['repatriated', 'took']);
});

it('does not reach over the end of a clause', () => {
  const tokens = tokenize('They took eight; back home it rained.');
  expect(index.match(tokens, 0, tokens.length).map((hit) => hit.value)).toEqual(['took']);
});

it('matches the whole of a phrase only', () => {
  const tokens = tokenize('took them back');
  expect(index.matchWhole(tokens, 0, 3)).toEqual(['repatriated']);
  expect(index.matchWhole(tokens, 0, 2)).toEqual([]);
});
