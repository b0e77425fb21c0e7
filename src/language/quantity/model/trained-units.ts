import { bytesOfBase64 } from '../../../accounts/encoding/base64.js';
import type { UnitChain } from './unit-chain.js';
import { WEIGHTS } from './weights.js';

/** The model as built into the product; undefined in a build without it, which reads by rules alone. */
export const trainedUnits: UnitChain | undefined = WEIGHTS && {
  ...WEIGHTS,
  transitions: Float32Array.from(WEIGHTS.transitions),
  slots: new Int8Array(bytesOfBase64(WEIGHTS.slots).buffer),
};
