import { bytesOfBase64 } from '../../../../accounts/encoding/base64.js';
import type { FeatureRows, Softmax } from './softmax.js';
import { type PackedSoftmax, WEIGHTS } from './weights.js';

/** What is learnt of measures and aspects, over the same features. */
export interface MeasureModel {
  readonly rows: FeatureRows;
  readonly measure: Softmax;
  readonly aspect: Softmax;
}

/** The model as built into the product; undefined in a build without it, which reads by rules alone. */
export const trainedModel: MeasureModel | undefined = WEIGHTS && {
  rows: rowsOf(bytesOfBase64(WEIGHTS.hashes)),
  measure: unpack(WEIGHTS.measure),
  aspect: unpack(WEIGHTS.aspect),
};

function unpack({ classes, scale, weights }: PackedSoftmax): Softmax {
  return { classes, scale, weights: new Int8Array(bytesOfBase64(weights).buffer) };
}

/** Four bytes a hash, the least first, whatever the machine. */
function rowsOf(bytes: Uint8Array<ArrayBuffer>): FeatureRows {
  const view = new DataView(bytes.buffer);
  const rows = new Map<number, number>();
  for (let row = 0; row * 4 < bytes.length; row++) rows.set(view.getInt32(row * 4, true), row);
  return rows;
}
