import { expect, it } from 'vitest';
import { nameKey } from '../../gazetteer/fold.js';
import { listEnds } from './list-ends.js';
import { SHAPE } from './shapes.js';

it('finds the words before and after a list of names, within the sentence', () => {
  const words = ['floods', 'in', 'Kitui', ',', 'Isiolo', 'and', 'Wajir', 'counties', 'Rain', 'fell'];
  const shape = Uint8Array.from(words, (word) =>
    word === ',' ? SHAPE.comma : /^[A-Z]/.test(word) ? SHAPE.title : SHAPE.lower,
  );
  const sentences = [
    { from: 0, to: 8 },
    { from: 8, to: 10 },
  ];
  const { before, after } = listEnds(sentences, shape, Int32Array.from(words, nameKey));
  for (const name of [2, 4, 6]) expect([before[name], after[name]]).toEqual([1, 7]);
  expect([before[8], after[8]]).toEqual([7, 9]);
});
