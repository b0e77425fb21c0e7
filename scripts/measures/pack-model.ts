import { featureHash, type Softmax } from '../../src/claims/figures/measure/model/softmax.js';
import type { MeasureModel } from '../../src/claims/figures/measure/model/trained-model.js';
import type { Trained } from './train-softmax.js';

/** The model as the product reads with it: a signed byte a weight, features by hash; those that weigh nothing go. */
export function quantized({ rows, measure, aspect }: Trained): MeasureModel {
  const one = bytesOf(measure.weights);
  const two = bytesOf(aspect.weights);
  const weighs = (bytes: Int8Array, n: number, row: number) =>
    bytes.subarray(row * n, (row + 1) * n).some((weight) => weight !== 0);
  const byHash = new Map([...rows].map(([feature, row]) => [featureHash(feature), row]));
  const kept = [...byHash]
    .filter(
      ([, row]) =>
        weighs(one.bytes, measure.classes.length, row) || weighs(two.bytes, aspect.classes.length, row),
    )
    .sort(([a], [b]) => (a >>> 0) - (b >>> 0));
  const softmax = (classes: readonly string[], { bytes, scale }: typeof one): Softmax => {
    const n = classes.length;
    const weights = new Int8Array(kept.length * n);
    kept.forEach(([, row], k) => {
      weights.set(bytes.subarray(row * n, (row + 1) * n), k * n);
    });
    return { classes, scale, weights };
  };
  return {
    rows: new Map(kept.map(([hash], k) => [hash, k])),
    measure: softmax(measure.classes, one),
    aspect: softmax(aspect.classes, two),
  };
}

/** The source file that holds a model. */
export function packModel(trained: Trained): string {
  const { rows, measure, aspect } = quantized(trained);
  const hashes = Buffer.alloc(rows.size * 4);
  for (const [hash, row] of rows) hashes.writeInt32LE(hash, row * 4);
  const softmax = ({ classes, scale, weights }: Softmax) =>
    `{\n    classes: ${JSON.stringify(classes)},\n    scale: ${scale},\n    weights:\n      '${Buffer.from(weights.buffer).toString('base64')}',\n  }`;
  return `// Written by scripts/train-measures.ts; see models/measures/MODEL.md.
export const WEIGHTS: PackedModel | undefined = {
  measure: ${softmax(measure)},
  aspect: ${softmax(aspect)},
  hashes:
    '${hashes.toString('base64')}',
};

export interface PackedSoftmax {
  readonly classes: readonly string[];
  readonly scale: number;
  /** Base64 of a signed byte a class, feature after feature. */
  readonly weights: string;
}

export interface PackedModel {
  readonly measure: PackedSoftmax;
  readonly aspect: PackedSoftmax;
  /** Base64 of the features' hashes, four bytes each, the least first. */
  readonly hashes: string;
}
`;
}

function bytesOf(weights: Float32Array): { readonly bytes: Int8Array; readonly scale: number } {
  const most = weights.reduce((all, weight) => Math.max(all, Math.abs(weight)), 1e-9);
  const scale = Number((most / 127).toPrecision(6));
  return {
    bytes: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  };
}
