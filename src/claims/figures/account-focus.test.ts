import { expect, it } from 'vitest';
import type { PlaceMention } from '../../language/mention.js';
import { accountFocus } from './account-focus.js';

const text = 'Belo Belo Marra Belo Tarka';
const mentions = [...text.matchAll(/\w+/g)].map(
  (match): PlaceMention => ({
    kind: 'place',
    label: 'LOC',
    name: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }),
);

it('is the place named most', () => {
  expect(accountFocus(mentions, text)).toEqual({ name: 'Belo' });
});

it('is none where no place stands out', () => {
  expect(accountFocus(mentions.slice(2), text)).toBeUndefined();
  expect(accountFocus([], '')).toBeUndefined();
});
