import { writeFileSync } from 'node:fs';
import { LABELS, type UnitChain } from '../../src/language/quantity/model/unit-chain.js';
import type { TrainedUnits } from './train-unit-chain.js';

const TARGET = new URL('../../src/language/quantity/model/weights.ts', import.meta.url);

const SLOT_BITS = 16;
/** Weights beyond this are cut: a few large ones would take the precision of all others. */
const LARGEST = 1.5;
const BIAS = 0.8;

/** A trained chain with a signed byte a weight: of the features that share a slot the weightiest stays. */
export function packUnits({ weights, transitions }: TrainedUnits, hashBits: number): UnitChain {
  const scale = LARGEST / 127;
  const slots = new Int8Array(2 ** SLOT_BITS * LABELS);
  const shift = hashBits - SLOT_BITS;
  const byte = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight / scale)));
  for (let slot = 0; slot < 2 ** SLOT_BITS; slot++) {
    let most = scale / 2;
    for (let low = 0; low < 2 ** shift; low++) {
      const at = ((slot << shift) | low) * LABELS;
      const against = Array.from({ length: LABELS - 1 }, (_, k) => weights[at + k + 1]! - weights[at]!);
      const size = Math.max(...against.map(Math.abs));
      if (size <= most) continue;
      most = size;
      slots.set([low + 1, ...against.map(byte)], slot * LABELS);
    }
  }
  return { hashBits, slotBits: SLOT_BITS, slots, scale, transitions, bias: BIAS };
}

/** Writes the model as a module. */
export function writeUnits({ hashBits, slotBits, slots, scale, transitions, bias }: UnitChain): void {
  const rounded = [...transitions].map((value) => Math.round(value * 1000) / 1000);
  writeFileSync(
    TARGET,
    `// Written by scripts/train-units.ts; see models/quantities/MODEL.md.
export const WEIGHTS: PackedUnits | undefined = {
  hashBits: ${hashBits},
  slotBits: ${slotBits},
  scale: ${scale},
  bias: ${bias},
  transitions: [${rounded.join(', ')}],
  slots: '${Buffer.from(slots.buffer).toString('base64')}',
};

export interface PackedUnits {
  readonly hashBits: number;
  readonly slotBits: number;
  readonly scale: number;
  readonly bias: number;
  readonly transitions: readonly number[];
  /** Base64. */
  readonly slots: string;
}
`,
  );
}
