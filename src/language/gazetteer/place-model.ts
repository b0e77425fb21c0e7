/**
 * Weights of the place tagger. `rows` has a weight for each label and feature row (a power of two of rows),
 * `transitions` one for each pair of labels and shape of the later token; `common` is a Bloom filter of plain words.
 * Kept beside the gazetteer it was trained with.
 */
export interface PlaceModel {
  readonly rows: Int16Array;
  readonly transitions: Int16Array;
  readonly common: Uint8Array;
}
