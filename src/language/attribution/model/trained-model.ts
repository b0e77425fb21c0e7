import type { AttributionModel } from './attribution-model.js';
import type { ChainModel } from './chain-model.js';
import { type PackedChain, WEIGHTS } from './weights.js';

/** The model as built into the product; undefined in a build without it, which reads by rules alone. */
export const trainedModel: AttributionModel | undefined = WEIGHTS && {
  cueWords: new Uint8Array(bytesOf(WEIGHTS.cueWords).buffer),
  cues: unpack(WEIGHTS.cues),
  roles: unpack(WEIGHTS.roles),
  cueBias: WEIGHTS.cueBias,
  sourceBias: WEIGHTS.sourceBias,
  contentBias: WEIGHTS.contentBias,
};

function unpack({ hashBits, slotBits, scale, transitions, slots }: PackedChain): ChainModel {
  return { hashBits, slotBits, scale, transitions: Float32Array.from(transitions), slots: bytesOf(slots) };
}

function bytesOf(base64: string): Int8Array {
  const text = atob(base64);
  const bytes = new Int8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
