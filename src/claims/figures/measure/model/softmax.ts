import { finish, hashText } from '../../../../language/attribution/model/hash.js';

/** Weights of classes over hashed features: `classes.length` signed bytes a feature, times `scale`. */
export interface Softmax {
  readonly classes: readonly string[];
  readonly scale: number;
  readonly weights: Int8Array;
}

/** The row of each hashed feature in the weights. */
export type FeatureRows = ReadonlyMap<number, number>;

/** The hash a feature is known by, a signed integer: maps find these faster than what is larger. */
export function featureHash(feature: string): number {
  return finish(hashText(feature)) | 0;
}

/** The chance of each class, in their order, in all 1. */
export function chances({ classes, scale, weights }: Softmax, rows: readonly number[]): Float64Array {
  const n = classes.length;
  const sums = new Float64Array(n);
  for (const row of rows) for (let c = 0, at = row * n; c < n; c++, at++) sums[c]! += weights[at]!;
  const most = Math.max(...sums);
  let all = 0;
  for (let c = 0; c < n; c++) all += sums[c] = Math.exp((sums[c]! - most) * scale);
  for (let c = 0; c < n; c++) sums[c]! /= all;
  return sums;
}
