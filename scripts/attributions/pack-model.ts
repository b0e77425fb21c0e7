import { writeFileSync } from 'node:fs';
import type { AttributionModel } from '../../src/language/attribution/model/attribution-model.js';
import { type ChainModel, LABELS } from '../../src/language/attribution/model/chain-model.js';
import type { Bytes, RecurrentModel } from '../../src/language/attribution/model/recurrent-model.js';
import type { Chain } from './train-chain.js';

const TARGET = new URL('../../src/language/attribution/model/weights.ts', import.meta.url);

/** Weights beyond this are cut: a few large ones would take the precision of all others. */
const LARGEST = 2.5;

/** A trained chain with a signed byte a weight: of the features that share a slot the weightiest stays. */
export function packChain({ weights, transitions }: Chain, hashBits: number, slotBits: number): ChainModel {
  const scale = LARGEST / 127;
  const slots = new Int8Array(2 ** slotBits * 3);
  const shift = hashBits - slotBits;
  const byte = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / scale)));
  for (let slot = 0; slot < 2 ** slotBits; slot++) {
    let most = scale / 2;
    for (let low = 0; low < 2 ** shift; low++) {
      const at = ((slot << shift) | low) * LABELS;
      const one = weights[at + 1]! - weights[at]!;
      const two = weights[at + 2]! - weights[at]!;
      const size = Math.max(Math.abs(one), Math.abs(two), Math.abs(one - two));
      if (size <= most) continue;
      most = size;
      slots.set([low + 1, byte(one), byte(two)], slot * 3);
    }
  }
  return { hashBits, slotBits, slots, scale, transitions };
}

/** The features that have a slot of a packed chain (1), by their hash. */
export function keptBy({ slots, hashBits, slotBits }: ChainModel): Uint8Array {
  const kept = new Uint8Array(2 ** hashBits);
  for (let slot = 0; slot < 2 ** slotBits; slot++) {
    const low = slots[slot * 3]!;
    if (low > 0) kept[(slot << (hashBits - slotBits)) | (low - 1)] = 1;
  }
  return kept;
}

/** Writes the model as a module. */
export function writeModel({
  cueWords,
  cueChain,
  cues,
  roles,
  cueBias,
  sourceBias,
  contentBias,
  judge,
  leastChance,
}: AttributionModel): void {
  writeFileSync(
    TARGET,
    `// Written by scripts/train-attributions.ts; see models/attributions/MODEL.md.
import type { PackedRecurrent } from './recurrent-model.js';

export const WEIGHTS: PackedModel | undefined = {
  cueBias: ${cueBias},
  sourceBias: ${sourceBias},
  contentBias: ${contentBias},
  leastChance: ${leastChance},
  judge: [${rounded(judge)}],
  cueWords: '${inBase64(cueWords)}',
  cueChain: ${chain(cueChain)},
  cues: ${recurrent(cues.model)},
  roles: ${recurrent(roles.model)},
};

export interface PackedModel {
  readonly cueBias: number;
  readonly sourceBias: number;
  readonly contentBias: number;
  readonly leastChance: number;
  readonly judge: readonly number[];
  /** Base64. */
  readonly cueWords: string;
  readonly cueChain: PackedChain;
  readonly cues: PackedRecurrent;
  readonly roles: PackedRecurrent;
}

export interface PackedChain {
  readonly hashBits: number;
  readonly slotBits: number;
  readonly scale: number;
  readonly transitions: readonly number[];
  /** Base64. */
  readonly slots: string;
}
`,
  );
}

function chain({ hashBits, slotBits, slots, scale, transitions }: ChainModel): string {
  return `{
    hashBits: ${hashBits},
    slotBits: ${slotBits},
    scale: ${scale},
    transitions: [${rounded(transitions)}],
    slots: '${inBase64(slots)}',
  }`;
}

function recurrent({ hidden, words, dims, tables, input, head, marks, output }: RecurrentModel): string {
  return `{
    hidden: ${hidden},
    words: '${inBase64(words)}',
    dims: [${dims.join(', ')}],
    tables: [${tables.map(bytes).join(', ')}],
    input: ${bytes(input)},
    head: ${bytes(head)},
    marks: [${marks.map(bytes).join(', ')}],
    output: [${rounded(output)}],
  }`;
}

function bytes({ values, scale }: Bytes): string {
  return `{ scale: ${scale}, values: '${inBase64(values)}' }`;
}

function rounded(values: Float32Array): string {
  return Array.from(values, (value) => Math.round(value * 1000) / 1000).join(', ');
}

function inBase64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}
