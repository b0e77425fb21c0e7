import type { UnitChain } from './unit-chain.js';
import { WEIGHTS } from './weights.js';

/** The model as built into the product; undefined in a build without it, which reads by rules alone. */
export const trainedUnits: UnitChain | undefined = WEIGHTS && {
  ...WEIGHTS,
  transitions: Float32Array.from(WEIGHTS.transitions),
  slots: bytesOf(WEIGHTS.slots),
};

function bytesOf(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
