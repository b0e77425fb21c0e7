import { expect, it } from 'vitest';
import { stackParts } from './stack-parts.js';

it('puts parts one on another, straight between their dates', () => {
  const stack = stackParts([
    {
      name: 'women',
      points: [
        ['2021-01-01', 10],
        ['2021-01-03', 20],
      ],
    },
    {
      name: 'men',
      points: [
        ['2021-01-01', 5],
        ['2021-01-02', 6],
        ['2021-01-03', 7],
      ],
    },
  ]);
  const day = (iso: string) => stack.filter((part) => part.date.getTime() === Date.parse(iso));
  expect(day('2021-01-02')).toMatchObject([
    { name: 'women', low: 0, high: 15 },
    { name: 'men', low: 15, high: 21 },
  ]);
});

it('draws nothing where a part is not known', () => {
  const stack = stackParts([
    {
      name: 'a',
      points: [
        ['2021-01-01', 1],
        ['2021-01-09', 1],
      ],
    },
    { name: 'b', points: [['2021-01-05', 1]] },
  ]);
  expect(stack.map((part) => part.date.toISOString().slice(0, 10))).toEqual(['2021-01-05', '2021-01-05']);
});

it('is empty where parts are never known together', () =>
  expect(
    stackParts([
      { name: 'a', points: [['2021-01-01', 1]] },
      { name: 'b', points: [['2022-01-01', 1]] },
    ]),
  ).toEqual([]));
