import type { PlaceModel } from '../../gazetteer/place-model.js';

/** The cluster of words used alike that a word is in by its folded hash; 0 where it is in none. */
export function clusterOf(
  { clusterWords, clusters }: Pick<PlaceModel, 'clusterWords' | 'clusters'>,
  word: number,
): number {
  let low = 0;
  let high = clusterWords.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (clusterWords[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return clusterWords[low] === word ? clusters[low]! : 0;
}
