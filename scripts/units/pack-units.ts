import { writeFileSync } from 'node:fs';
import { LABELS, type UnitChain, unitChain } from '../../src/language/quantity/model/unit-chain.js';
import type { TrainedUnits } from './train-unit-chain.js';

const TARGET = new URL('../../src/language/quantity/model/weights.ts', import.meta.url);

/** Weights beyond this are cut: a few large ones would take the precision of all others. */
const LARGEST = 1.5;
const BIAS = 0.8;

/** A trained chain with a signed byte a weight; hashes whose weights all round to nothing have none. */
export function packUnits({ weights, transitions }: TrainedUnits, hashBits: number): UnitChain {
  const scale = LARGEST / 127;
  const known = new Uint32Array(2 ** hashBits / 32);
  const bytes: number[] = [];
  for (let hash = 0; hash < 2 ** hashBits; hash++) {
    const at = hash * LABELS;
    const against = Array.from({ length: LABELS - 1 }, (_, k) =>
      Math.max(-127, Math.min(127, Math.round((weights[at + k + 1]! - weights[at]!) / scale))),
    );
    if (against.every((byte) => byte === 0)) continue;
    known[hash >>> 5]! |= 1 << (hash & 31);
    for (const byte of against) bytes.push(byte);
  }
  return unitChain({ hashBits, known, weights: Int8Array.from(bytes), scale, transitions, bias: BIAS });
}

/** Writes the model as a module. */
export function writeUnits({ hashBits, known, weights, scale, transitions, bias }: UnitChain): void {
  const rounded = [...transitions].map((value) => Math.round(value * 1000) / 1000);
  const numbers = Buffer.alloc(known.length * 4);
  known.forEach((number, i) => {
    numbers.writeUInt32LE(number, i * 4);
  });
  writeFileSync(
    TARGET,
    `// Written by scripts/train-units.ts; see models/quantities/MODEL.md.
export const WEIGHTS: PackedUnits | undefined = {
  hashBits: ${hashBits},
  scale: ${scale},
  bias: ${bias},
  transitions: [${rounded.join(', ')}],
  known: '${numbers.toString('base64')}',
  weights: '${Buffer.from(weights.buffer).toString('base64')}',
};

export interface PackedUnits {
  readonly hashBits: number;
  readonly scale: number;
  readonly bias: number;
  readonly transitions: readonly number[];
  /** Base64 of \`UnitWeights.known\`, the lowest byte of each number first. */
  readonly known: string;
  /** Base64 of \`UnitWeights.weights\`. */
  readonly weights: string;
}
`,
  );
}
