import { bytesOfBase64 } from '../../../accounts/encoding/base64.js';
import type { AttributionModel } from './attribution-model.js';
import type { ChainModel } from './chain-model.js';
import { unpackRecurrent } from './recurrent-model.js';
import { RecurrentTagger } from './recurrent-tagger.js';
import { type PackedChain, WEIGHTS } from './weights.js';

/** The model as built into the product; undefined in a build without it, which reads by rules alone. */
export const trainedModel: AttributionModel | undefined = WEIGHTS && {
  cueWords: bytesOfBase64(WEIGHTS.cueWords),
  cueChain: unpackChain(WEIGHTS.cueChain),
  cues: new RecurrentTagger(unpackRecurrent(WEIGHTS.cues)),
  roles: new RecurrentTagger(unpackRecurrent(WEIGHTS.roles)),
  cueBias: WEIGHTS.cueBias,
  sourceBias: WEIGHTS.sourceBias,
  contentBias: WEIGHTS.contentBias,
  judge: Float32Array.from(WEIGHTS.judge),
  leastChance: WEIGHTS.leastChance,
};

function unpackChain({ hashBits, slotBits, scale, transitions, slots }: PackedChain): ChainModel {
  return {
    hashBits,
    slotBits,
    scale,
    transitions: Float32Array.from(transitions),
    slots: new Int8Array(bytesOfBase64(slots).buffer),
  };
}
