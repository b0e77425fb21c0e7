import { bytesOfBase64 } from '../../../accounts/encoding/base64.js';
import { type UnitChain, unitChain } from './unit-chain.js';
import { WEIGHTS } from './weights.js';

/** The model as built into the product; undefined in a build without it, which reads by rules alone. */
export const trainedUnits: UnitChain | undefined =
  WEIGHTS &&
  unitChain({
    ...WEIGHTS,
    transitions: Float32Array.from(WEIGHTS.transitions),
    known: numbersOf(bytesOfBase64(WEIGHTS.known)),
    weights: new Int8Array(bytesOfBase64(WEIGHTS.weights).buffer),
  });

/** Four bytes a number, the lowest first, on every machine. */
function numbersOf(bytes: Uint8Array<ArrayBuffer>): Uint32Array {
  const view = new DataView(bytes.buffer);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true));
}
