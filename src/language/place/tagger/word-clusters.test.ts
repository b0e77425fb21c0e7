import { expect, it } from 'vitest';
import { clusterOf } from './word-clusters.js';

it('finds the cluster of a known word only', () => {
  const table = { clusterWords: Int32Array.of(-7, 0, 3, 9), clusters: Uint16Array.of(5, 6, 7, 8) };
  expect([-7, 0, 3, 9].map((word) => clusterOf(table, word))).toEqual([5, 6, 7, 8]);
  expect([-8, 1, 10].map((word) => clusterOf(table, word))).toEqual([0, 0, 0]);
});
