/** Weights of the place tagger and what it knows of words. Kept beside the gazetteer it was trained with. */
export interface PlaceModel {
  /** A weight for each label and feature row (a power of two of rows). */
  readonly rows: Int16Array;
  /** The same for each row of what the rest of the account was read as (`voteRows`). */
  readonly votes: Int16Array;
  /** A weight for each pair of labels and shape of the later token. */
  readonly transitions: Int16Array;
  /** A Bloom filter of plain words. */
  readonly common: Uint8Array;
  /** Words by folded hash, ascending, and the cluster of words used alike that each is in, from 1. */
  readonly clusterWords: Int32Array;
  readonly clusters: Uint16Array;
  /** The coarse cluster of each cluster; of 0, no cluster, 0. */
  readonly coarse: Uint8Array;
}

/** The parts of a model in the order they lie in files, with the width of an element. */
export const MODEL_PARTS = [
  ['rows', Int16Array, 2],
  ['votes', Int16Array, 2],
  ['transitions', Int16Array, 2],
  ['common', Uint8Array, 1],
  ['clusterWords', Int32Array, 4],
  ['clusters', Uint16Array, 2],
  ['coarse', Uint8Array, 1],
] as const;
